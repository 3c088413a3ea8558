package org.bzpeer.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A place in a list that no link of that list has; the way back is the list's beginning. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class NoSuchCursor extends RuntimeException {

    private final String beginning;

    /** @param beginning the address of the list's first page */
    public NoSuchCursor(String beginning) {
        super(
                "This address leads to no page of these results. Their first page is where to begin.",
                null,
                false,
                false);
        this.beginning = beginning;
    }

    /** Returns the address of the first page. */
    public String beginning() {
        return beginning;
    }
}
