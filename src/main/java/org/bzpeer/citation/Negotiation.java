package org.bzpeer.citation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.platform.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives the form of a record that the Accept header asks for, by handing the request on to the address with the suffix: so
 * both ways give the same bytes. Browsers, and whoever takes anything, get the page.
 */
@Component
class Negotiation implements HandlerInterceptor {

    private static final String RESEARCHER = "/researchers/{id}/{slug}";
    private static final String WORK = "/works/{id}/{slug}";
    private static final int MOST_TYPES = 50;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (!RESEARCHER.equals(pattern) && !WORK.equals(pattern)) {
            return true;
        }
        List<Format> offered = WORK.equals(pattern) ? Format.OF_WORK : Format.OF_RESEARCHER;
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        if (path.indexOf('.', path.lastIndexOf('/')) >= 0) {
            return refuse(request, response, offered);
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.startsWith("text/html") || accept.equals("*/*")) {
            return true;
        }
        Object choice = choose(accept, offered);
        if (choice instanceof Format format) {
            response.setHeader(HttpHeaders.CONTENT_LOCATION, path + "." + format.suffix());
            request.getRequestDispatcher(path + "." + format.suffix()).forward(request, response);
            return false;
        }
        return choice != null || refuse(request, response, offered);
    }

    /** Returns the format, {@code TEXT_HTML} where the page is asked for, null where nothing here is acceptable. */
    static @Nullable Object choose(String accept, List<Format> offered) {
        List<MediaType> asked;
        try {
            if (MimeTypeUtils.tokenize(accept).size() > MOST_TYPES) {
                return MediaType.TEXT_HTML;
            }
            asked = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(asked);
            asked.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return MediaType.TEXT_HTML;
        }
        for (MediaType type : asked) {
            if (type.getQualityValue() == 0) {
                continue;
            }
            if (type.includes(MediaType.TEXT_HTML) || type.includes(MediaType.APPLICATION_XHTML_XML)) {
                return MediaType.TEXT_HTML;
            }
            for (Format format : offered) {
                if (format.types().stream().anyMatch(type::includes)) {
                    return format;
                }
            }
        }
        return asked.isEmpty() ? MediaType.TEXT_HTML : null;
    }

    private static boolean refuse(HttpServletRequest request, HttpServletResponse response, List<Format> offered)
            throws IOException {
        String explanation = "This record can be had as a page, or as " + Format.list(offered) + ".";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("text/html")) {
            request.setAttribute(ErrorPages.EXPLANATION, explanation);
            response.sendError(HttpStatus.NOT_ACCEPTABLE.value());
        } else {
            response.setStatus(HttpStatus.NOT_ACCEPTABLE.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write((explanation + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return false;
    }
}
