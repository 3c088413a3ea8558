package org.bzpeer.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers that need more than a status: the error page in the site's style, with what a client must know in the headers. */
@ControllerAdvice
public class ErrorAnswer {

    ErrorAnswer() {}

    /** Answers 429 with the time to wait. */
    @ExceptionHandler
    public static void tooMany(HttpServletRequest request, HttpServletResponse response, TooManyRequests why)
            throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(why.retryAfter().toSeconds()));
        request.setAttribute(ErrorPages.EXPLANATION, String.valueOf(why.getMessage()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Answers 400 with the way to the beginning of the list. */
    @ExceptionHandler
    public static void noSuchCursor(HttpServletRequest request, HttpServletResponse response, NoSuchCursor why)
            throws IOException {
        request.setAttribute(ErrorPages.EXPLANATION, String.valueOf(why.getMessage()));
        request.setAttribute(ErrorPages.WAY_BACK, why.beginning());
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
