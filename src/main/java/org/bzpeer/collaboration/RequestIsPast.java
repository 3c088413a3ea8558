package org.bzpeer.collaboration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request does not stand where this could be done; the message says where it stands. */
@ResponseStatus(HttpStatus.CONFLICT)
class RequestIsPast extends RuntimeException {

    RequestIsPast(RequestState state) {
        super("This cannot be done any more. The request’s state: " + state.text() + ".", null, false, false);
    }
}
