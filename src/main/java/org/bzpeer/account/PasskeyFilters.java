package org.bzpeer.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.bzpeer.platform.ErrorAnswer;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.TooManyRequests;
import org.bzpeer.platform.Web;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two addresses of signing in by passkey: one gives a challenge, the other takes the device's answer. Neither asks for
 * a form's token: the challenge lies in the session that the answer must come from, and is used up by it.
 */
@Component
class PasskeyFilters {

    static final String OPTIONS = "/webauthn/authenticate/options";
    static final String ANSWER = "/login/webauthn";

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeySignIn signIn;
    private final SessionLength length;
    private final Limits limits;
    private final JsonMapper json;

    PasskeyFilters(
            WebAuthnRelyingPartyOperations operations,
            PasskeySignIn signIn,
            SessionLength length,
            Limits limits,
            JsonMapper json) {
        this.operations = operations;
        this.signIn = signIn;
        this.length = length;
        this.limits = limits;
        this.json = json;
    }

    void on(HttpSecurity http) {
        http.addFilterBefore(new Challenge(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new PublicKeyCredentialRequestOptionsFilter(operations),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(answer(), UsernamePasswordAuthenticationFilter.class);
    }

    private WebAuthnAuthenticationFilter answer() {
        WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter() {
            @Override
            public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
                    throws AuthenticationException, IOException, ServletException {
                Authentication signedIn = super.attemptAuthentication(request, response);
                if (signedIn instanceof AbstractAuthenticationToken token) {
                    token.setDetails(VisitorDetails.of(request));
                }
                return signedIn;
            }
        };
        filter.setAuthenticationManager(new ProviderManager(signIn.provider()));
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        filter.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            length.forSomebody(request);
            answer(response, 200, Map.of("next", Web.ownPath(request.getParameter("next"), "/feed")));
        });
        filter.setAuthenticationFailureHandler((request, response, failure) ->
                answer(response, 401, Map.of("problem", "This passkey opens no account here.")));
        return filter;
    }

    private void answer(HttpServletResponse response, int status, Map<String, String> body) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(json.writeValueAsString(body));
    }

    /** A challenge needs a session, also for visitors: so they are limited, and their sessions short. */
    private final class Challenge extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean asked = request.getMethod().equals("POST")
                    && request.getRequestURI().equals(OPTIONS);
            boolean answered = request.getMethod().equals("POST")
                    && request.getRequestURI().equals(ANSWER);
            if (asked || answered) {
                try {
                    limits.take(Limit.SIGN_IN_ADDRESS, Web.visitorKey(request));
                } catch (TooManyRequests why) {
                    ErrorAnswer.tooMany(request, response, why);
                    return;
                }
            }
            if (asked) {
                length.forNobody(request);
            }
            chain.doFilter(request, response);
        }
    }
}
