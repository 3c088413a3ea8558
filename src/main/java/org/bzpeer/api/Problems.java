package org.bzpeer.api;

import jakarta.servlet.http.HttpServletRequest;
import org.bzpeer.platform.TooManyRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of the interface as problem details (RFC 9457). */
@RestControllerAdvice(
        assignableTypes = {ResearcherApiController.class, WorkApiController.class, SubjectApiController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequests why, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(why.retryAfter().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, why));
    }

    /** Only our own exceptions name a status; all others are answered as everywhere. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> ours(RuntimeException why) {
        ResponseStatus status = why.getClass().getAnnotation(ResponseStatus.class);
        if (status == null && why.getClass().getSuperclass() != null) {
            status = why.getClass().getSuperclass().getAnnotation(ResponseStatus.class);
        }
        if (status == null || !why.getClass().getPackageName().startsWith("org.bzpeer")) {
            throw why;
        }
        ProblemDetail problem = problem(status.value(), why);
        if (why instanceof CursorRefused refused) {
            problem.setProperty("first", refused.first());
        }
        return ResponseEntity.status(status.value())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, Exception why) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(why.getMessage()));
    }
}
