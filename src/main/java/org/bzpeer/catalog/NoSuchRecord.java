package org.bzpeer.catalog;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing is known under this address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchRecord extends RuntimeException {

    public NoSuchRecord(String explanation) {
        super(explanation, null, false, false);
    }
}
