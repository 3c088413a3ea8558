package org.bzpeer.platform;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The address of this instance for templates, as {@code baseUrl}: what is read elsewhere (canonical links, previews)
 * must be complete. It is never taken from a request, whose Host header anybody can choose.
 */
@ControllerAdvice
class BaseUrl {

    private final Web web;

    BaseUrl(Web web) {
        this.web = web;
    }

    @ModelAttribute("baseUrl")
    String text() {
        return web.base();
    }
}
