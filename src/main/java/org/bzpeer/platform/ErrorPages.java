package org.bzpeer.platform;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What error pages and error answers say: the status and, where the fault is the address's, an explanation in the
 * visitor's words. Nothing of the inside is told.
 */
@Component
public class ErrorPages extends DefaultErrorAttributes {

    public static final String EXPLANATION = "org.bzpeer.explanation";

    /** The request attribute with the address of a page of this site from which it goes on. */
    public static final String WAY_BACK = "org.bzpeer.wayBack";

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        attributes.keySet().retainAll(Set.of("timestamp", "status", "error", "path"));
        attributes.put("explanation", explanation(request));
        attributes.put("wayBack", request.getAttribute(WAY_BACK, RequestAttributes.SCOPE_REQUEST));
        return attributes;
    }

    /** Only our own exceptions that name a status speak to visitors. */
    private @Nullable String explanation(WebRequest request) {
        Object explanation = request.getAttribute(EXPLANATION, RequestAttributes.SCOPE_REQUEST);
        if (explanation != null) {
            return explanation.toString();
        }
        Throwable error = getError(request);
        ResponseStatus status = error == null ? null : error.getClass().getAnnotation(ResponseStatus.class);
        boolean ours = error != null && error.getClass().getPackageName().startsWith("org.bzpeer");
        return error != null && ours && status != null && status.value() != HttpStatus.INTERNAL_SERVER_ERROR
                ? error.getMessage()
                : null;
    }
}
