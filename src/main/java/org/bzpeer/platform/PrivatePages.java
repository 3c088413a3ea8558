package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Keeps {@link PrivatePage}s out of caches. */
@ControllerAdvice(annotations = PrivatePage.class)
class PrivatePages {

    @ModelAttribute
    void keepOut(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
