package org.bzpeer.claim;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was entered for a proof cannot be used; the message stands beside the field. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class ProofRefused extends RuntimeException {

    ProofRefused(String explanation) {
        super(explanation, null, false, false);
    }
}
