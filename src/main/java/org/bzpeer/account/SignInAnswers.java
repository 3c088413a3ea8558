package org.bzpeer.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.bzpeer.platform.ErrorAnswer;
import org.bzpeer.platform.Web;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where signing in leads: back to where the visitor came from, or to the form with what was typed and what is wrong. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AuthenticationEntryPoint {

    static final String FAILURE = "org.bzpeer.sign-in-failure";

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");

    private final SessionLength length;

    SignInAnswers(SessionLength length) {
        this.length = length;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        length.forSomebody(request);
        response.sendRedirect(encoded(Web.ownPath(request.getParameter("next"), "/feed")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof PasswordSignIn.Slowed slowed) {
            ErrorAnswer.tooMany(request, response, slowed.why);
            return;
        }
        request.setAttribute(FAILURE, failure);
        request.getRequestDispatcher("/login/failed").forward(request, response);
    }

    /** Reading leads back to what was to be read; a form that was sent without a session leads to the start. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String query = request.getQueryString();
        String next =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect("/login?next=" + URLEncoder.encode(Web.ownPath(next, "/"), StandardCharsets.UTF_8));
    }

    /** Headers hold ASCII alone; what is encoded already stays as it is. */
    static String encoded(String path) {
        return NOT_ASCII.matcher(path).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }
}
