package org.bzpeer.curation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A curator would decide about their own record, a co-author's, or what they asked for themselves. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class OwnMatter extends RuntimeException {

    OwnMatter() {
        super(
                "This is your own matter or a co-author’s: another curator has to decide it. Nothing was changed.",
                null,
                false,
                false);
    }
}
