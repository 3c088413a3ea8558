package org.bzpeer.graph;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The graph is asked for in a format that it does not come in. */
@ResponseStatus(HttpStatus.NOT_ACCEPTABLE)
class UnknownFormat extends RuntimeException {

    UnknownFormat() {
        super("The graph comes as a page, as graph.json and as graph.graphml, in no other format.", null, false, false);
    }
}
