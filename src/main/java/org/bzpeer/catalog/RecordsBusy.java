package org.bzpeer.catalog;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An import is bringing all records up to date; until it has ended nobody else may change who stands where. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RecordsBusy extends RuntimeException {

    public RecordsBusy() {
        super(
                "An import is just bringing the records up to date. Nothing was changed; please try again in a few minutes.",
                null,
                false,
                false);
    }
}
