package org.bzpeer.claim;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A claim cannot do this where it stands now; the message says why and what can be done. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ClaimRefused extends RuntimeException {

    ClaimRefused(String explanation) {
        super(explanation, null, false, false);
    }
}
