package org.bzpeer.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that no link of the site has: broken percent codes, bytes that are not UTF-8, control characters.
 * PostgreSQL could not hold some of them, and nobody means them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CleanAddress extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isClean(request.getRequestURI()) && isClean(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(
                    ErrorPages.EXPLANATION, "The address holds characters that do not belong in an address.");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isClean(@Nullable String raw) {
        if (raw == null) {
            return true;
        }
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            int c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                c = high << 4 | low;
                i += 2;
            }
            if (c < 0x20 || c == 0x7f || c > 0xff) {
                return false;
            }
            bytes[length++] = (byte) c;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
