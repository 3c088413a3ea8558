package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;

/**
 * A topic as a source names it.
 *
 * @param code the source's own code: arXiv's {@code cs.LG}, OpenAlex's {@code T10841}
 * @param field the name of the wider subject that the source puts it in, or null where its code tells or nothing does
 */
record ImportedTopic(
        Origin origin, String code, String name, @Nullable String field) implements Item {

    /** Longer names, of a topic or a field, are no names. */
    static final int LONGEST_NAME = 200;
}
