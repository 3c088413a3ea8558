package org.bzpeer.subjects;

import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A topic or an institution as stored.
 *
 * @param noun topic or institution
 */
record Subject(String noun, long id, String name, @Nullable String ror, int followers) {

    String path() {
        return "/" + noun + "s/" + id + "/" + Slug.of(name);
    }

    /** Returns the address of the search among its works. */
    String search() {
        return "/search?q=&type=works&" + noun + "=" + id;
    }
}
