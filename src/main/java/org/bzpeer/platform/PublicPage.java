package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * What all public pages have in common: they are the same for everybody, so any cache may keep them, and they are
 * asked for again with their tag.
 */
public final class PublicPage {

    /** A new build may draw the same record in another way. */
    private static final String BUILD = Build.stamp();

    private PublicPage() {}

    /**
     * Sets the tag of the page and tells whether the visitor has it already; then nothing is left to do.
     *
     * @param version what changes whenever the page's content does
     */
    public static boolean isUnchanged(ServletWebRequest request, String version) {
        HttpServletResponse response = request.getResponse();
        boolean signedIn = isForSomebody();
        if (response != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, signedIn ? "private, no-store" : "public, no-cache");
        }
        if (signedIn) {
            return false;
        }
        return request.checkNotModified("\"" + version + "-" + BUILD + "\"");
    }

    /** Who is signed in sees a page of their own, with their own buttons on it; nobody else may be given it. */
    private static boolean isForSomebody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** Returns a lasting redirect inside the site that keeps the query of the request. */
    public static RedirectView moved(String path, ServletWebRequest request) {
        RedirectView view = moved(path);
        view.setPropagateQueryParams(true);
        return view;
    }

    /** Returns a redirect inside the site that is only for now. */
    public static RedirectView found(String path) {
        RedirectView view = moved(path);
        view.setStatusCode(HttpStatus.FOUND);
        return view;
    }

    /** Returns a lasting redirect inside the site. */
    public static RedirectView moved(String path) {
        RedirectView view = new RedirectView(UriUtils.encodePath(path, StandardCharsets.UTF_8), true, true, false);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return view;
    }
}
