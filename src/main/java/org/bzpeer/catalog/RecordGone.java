package org.bzpeer.catalog;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The person concerned asked that this record not be shown, or it was erased. */
@ResponseStatus(HttpStatus.GONE)
public class RecordGone extends RuntimeException {

    public RecordGone() {
        super("This record is not listed any more, at the wish of the person concerned.", null, false, false);
    }
}
