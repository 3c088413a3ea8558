package org.bzpeer.collaboration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A curator has barred the account from sending for a time. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class SendingBarred extends RuntimeException {

    SendingBarred() {
        super(
                "After a report, a curator has barred this account from sending for a time; the mail says until when.",
                null,
                false,
                false);
    }
}
