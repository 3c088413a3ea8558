package org.bzpeer.graph;

import org.bzpeer.platform.BadRequest;

/**
 * What a node is called in addresses and exports: the letter of its kind and its number, such as {@code p25}.
 *
 * @param id the number of the record; negative for an institution that is known by its printed name alone
 */
// Public, since templates are compiled only against public types.
public record NodeKey(Kind kind, long id) {

    /**
     * Reads a key from an address.
     *
     * @throws BadRequest when it is none
     */
    static NodeKey parse(String text) {
        if (text.matches("[pwti][1-9][0-9]{0,17}")) {
            long id = Long.parseLong(text.substring(1));
            for (Kind kind : Kind.values()) {
                if (kind.letter() == text.charAt(0) && (kind != Kind.TOPIC || id <= Integer.MAX_VALUE)) {
                    return new NodeKey(kind, id);
                }
            }
        }
        throw new BadRequest("This address opens a node that cannot exist: a node is p, w, t or i and a number.");
    }

    /** Whether there is a page behind it, and neighbours to go on to. */
    boolean isRecord() {
        return id > 0;
    }

    @Override
    public String toString() {
        return kind.letter() + Long.toString(id);
    }
}
