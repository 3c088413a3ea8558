package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What was asked of ORCID lies in the session meanwhile, together with where it is to lead; a visitor's session for it
 * is short.
 */
final class OrcidRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Where signing in leads, kept with what was asked, so that the answer cannot bring another address. */
    private static final String NEXT = "org.bzpeer.next";

    private final HttpSessionOAuth2AuthorizationRequestRepository inSession =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final SessionLength length;

    OrcidRequests(SessionLength length) {
        this.length = length;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return inSession.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            inSession.removeAuthorizationRequest(request, response);
            return;
        }
        length.forNobody(request);
        String next = Web.ownPath(request.getParameter("next"), "");
        OAuth2AuthorizationRequest kept = next.isEmpty()
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .attributes(attributes -> attributes.put(NEXT, next))
                        .build();
        inSession.saveAuthorizationRequest(kept, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = inSession.removeAuthorizationRequest(request, response);
        request.setAttribute(NEXT, asked == null ? null : asked.getAttribute(NEXT));
        return asked;
    }

    /** Returns where the sign-in that this request ends was to lead, or another path where nothing was said. */
    static String next(HttpServletRequest request, String otherwise) {
        return request.getAttribute(NEXT) instanceof String next ? SignInAnswers.encoded(next) : otherwise;
    }
}
