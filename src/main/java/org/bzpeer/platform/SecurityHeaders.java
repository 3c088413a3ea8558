package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer. */
public final class SecurityHeaders {

    /** The request attribute that holds the nonce of this answer, for a script that stands in the page. */
    public static final String NONCE = "cspNonce";

    /** Scripts come from this site's own files, which a cached page may name without a nonce, or carry the fresh nonce. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors %s; script-src 'self' 'nonce-";

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecurityHeaders() {}

    /** Sets them. */
    public static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .frameOptions(frame -> frame.disable())
                .addHeaderWriter(new ContentPolicy())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    private static final class ContentPolicy implements HeaderWriter {

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            Object known = request.getAttribute(NONCE);
            String nonce = known == null ? fresh() : known.toString();
            request.setAttribute(NONCE, nonce);
            boolean framed = isEmbed(request);
            response.setHeader(
                    "Content-Security-Policy", CONTENT_POLICY.formatted(framed ? "*" : "'none'") + nonce + "'");
            if (!framed) {
                response.setHeader("X-Frame-Options", "DENY");
            }
        }

        /** Only what is made for pages of other sites may stand in them; an error never does. */
        private static boolean isEmbed(HttpServletRequest request) {
            return request.getRequestURI().startsWith("/embed/researchers/");
        }

        private static String fresh() {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
