package org.bzpeer.api;

import org.bzpeer.platform.BadRequest;

/** A cursor that was made up, or that belongs to another list. */
class CursorRefused extends BadRequest {

    private final String first;

    CursorRefused(String first) {
        super("This cursor does not belong to this list; begin again without it.");
        this.first = first;
    }

    /** Returns the address of the list's first page. */
    String first() {
        return first;
    }
}
