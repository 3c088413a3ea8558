package org.bzpeer.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An admin would decide about their own account; so a site never loses its last admin by one click. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class OwnAccount extends RuntimeException {

    OwnAccount() {
        super(
                "This is your own account: another admin has to decide about it. Nothing was changed.",
                null,
                false,
                false);
    }
}
