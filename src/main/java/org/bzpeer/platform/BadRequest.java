package org.bzpeer.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A part of the address makes no sense; the message says which and what would, in the visitor's words. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class BadRequest extends RuntimeException {

    public BadRequest(String explanation) {
        super(explanation, null, false, false);
    }
}
