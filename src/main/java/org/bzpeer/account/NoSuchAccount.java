package org.bzpeer.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no account with this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchAccount extends RuntimeException {

    NoSuchAccount() {
        super("There is no account with this number (any more).", null, false, false);
    }
}
