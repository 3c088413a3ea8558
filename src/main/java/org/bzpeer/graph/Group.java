package org.bzpeer.graph;

import java.util.List;

/**
 * The neighbours of one kind.
 *
 * @param shown how many there are and how many of them are shown, in words: {@code 8 of 61}
 * @param hint which of them are shown, in a sentence
 */
// Public, since templates are compiled only against public types.
public record Group(Kind kind, String shown, String hint, List<Neighbour> neighbours) {

    /** Says how many of how many are shown. */
    static String shown(int shown, int total) {
        return total <= shown ? Integer.toString(shown) : "%d of %,d".formatted(shown, total);
    }
}
