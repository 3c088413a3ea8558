package org.bzpeer.curation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A work cannot go back to a record, since its place has changed hands. */
@ResponseStatus(HttpStatus.CONFLICT)
class PlaceTaken extends RuntimeException {

    PlaceTaken() {
        super("The name on this work has been given to another record since. Nothing was changed.", null, false, false);
    }
}
