package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads to {@code /settings/again} where {@link Fresh} stands and the last proof is older than 15 minutes. */
@Component
class Freshness implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !isAsked(method)) {
            return true;
        }
        if (SignedIn.isFresh(SecurityContextHolder.getContext().getAuthentication())) {
            return true;
        }
        String next = request.getMethod().equals("GET") ? request.getRequestURI() : "/settings";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect("/settings/again?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return false;
    }

    private static boolean isAsked(HandlerMethod method) {
        return method.hasMethodAnnotation(Fresh.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Fresh.class);
    }
}
