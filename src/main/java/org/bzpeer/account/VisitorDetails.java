package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.bzpeer.platform.Web;

/**
 * What a session remembers of where it began, for the list of sessions.
 *
 * @param key the visitor's address as limits know it
 * @param browser what the browser called itself, at most 200 characters
 */
record VisitorDetails(String key, String browser, Instant since) implements Serializable {

    static VisitorDetails of(HttpServletRequest request) {
        String browser = String.valueOf(request.getHeader("User-Agent"));
        return new VisitorDetails(
                Web.visitorKey(request), browser.length() > 200 ? browser.substring(0, 200) : browser, Instant.now());
    }
}
