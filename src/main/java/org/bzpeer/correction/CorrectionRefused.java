package org.bzpeer.correction;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A correction cannot be made, or undone, as things stand; the message says why and what can be done instead. */
@ResponseStatus(HttpStatus.CONFLICT)
class CorrectionRefused extends RuntimeException {

    CorrectionRefused(String explanation) {
        super(explanation, null, false, false);
    }
}
