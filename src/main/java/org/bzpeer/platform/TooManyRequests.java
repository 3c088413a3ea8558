package org.bzpeer.platform;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something was done too often; the message says when to try again. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class TooManyRequests extends RuntimeException {

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        super("This was tried too often. Try again " + words(retryAfter) + ".", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** Returns how long to wait, one second and upwards. */
    public Duration retryAfter() {
        return retryAfter;
    }

    private static String words(Duration wait) {
        if (wait.toMinutes() < 1) {
            return "in a minute";
        }
        return wait.toHours() < 2
                ? "in " + (wait.toMinutes() + 1) + " minutes"
                : "in " + (wait.toHours() + 1) + " hours";
    }
}
