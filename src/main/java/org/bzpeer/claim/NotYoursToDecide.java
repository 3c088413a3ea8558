package org.bzpeer.claim;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody decides in a matter of their own; the message says what the matter has to do with the curator. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotYoursToDecide extends RuntimeException {

    NotYoursToDecide(String explanation) {
        super(explanation, null, false, false);
    }
}
