package org.bzpeer.curation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was faster. */
@ResponseStatus(HttpStatus.CONFLICT)
class AlreadyDecided extends RuntimeException {

    AlreadyDecided() {
        super(
                "This was decided already, perhaps by another curator just now. Nothing was changed.",
                null,
                false,
                false);
    }
}
