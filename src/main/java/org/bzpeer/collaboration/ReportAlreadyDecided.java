package org.bzpeer.collaboration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was faster. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ReportAlreadyDecided extends RuntimeException {

    ReportAlreadyDecided() {
        super("This report has been decided already.", null, false, false);
    }
}
