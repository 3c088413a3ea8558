package org.bzpeer.collaboration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A curator is one of the two sides of a report. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class OwnReport extends RuntimeException {

    OwnReport() {
        super("You are one of the two sides of this report: another curator has to decide it.", null, false, false);
    }
}
