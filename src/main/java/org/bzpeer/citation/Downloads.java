package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.Web;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a download begin: as often as anybody may, with its type and a name for the file. */
@Component
class Downloads {

    private final Limits limits;

    Downloads(Limits limits) {
        this.limits = limits;
    }

    void begin(HttpServletRequest request, HttpServletResponse response, Format format, String name) {
        limits.take(Limit.DATA, Web.visitorKey(request));
        response.setContentType(format.contentType().toString());
        String show = format == Format.BIBTEX || format == Format.RIS ? "attachment" : "inline";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, show + "; filename=\"" + name + "." + format.suffix() + "\"");
    }

    /** Returns the format by whose suffix the address of a request ends. */
    static Format format(HttpServletRequest request) {
        return Format.ofPattern(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))
                .orElseThrow();
    }
}
