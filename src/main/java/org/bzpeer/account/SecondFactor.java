package org.bzpeer.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Curators and admins decide about others, so they show a passkey once in twelve hours. The ready curator of a trial has
 * none and needs none: anybody can be it, and there is nothing to protect.
 */
@Component
class SecondFactor implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {

    static final String DEMO = "DEMO";
    private static final Duration VALID = Duration.ofHours(12);

    private final AccessDeniedHandlerImpl otherwise = new AccessDeniedHandlerImpl();

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        return new AuthorizationDecision(isShown(who.get()));
    }

    private static boolean isShown(@Nullable Authentication who) {
        return who != null
                && (SignedIn.has(who, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, VALID)
                        || who.getAuthorities().stream().anyMatch(a -> DEMO.equals(a.getAuthority())));
    }

    /** Only a passkey is missing: leads to where it is shown or made. Anything else is refused. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Viewer viewer = Viewer.of(who);
        boolean forCurators = request.getRequestURI().matches("/curation(/.*)?");
        boolean forAdmins = request.getRequestURI().matches("/admin(/.*)?");
        if (viewer != null && !isShown(who) && (forCurators && viewer.curator() || forAdmins && viewer.admin())) {
            String next = request.getMethod().equals("GET") ? request.getRequestURI() : "/curation";
            response.sendRedirect("/settings/second-factor?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        } else {
            otherwise.handle(request, response, denied);
        }
    }
}
