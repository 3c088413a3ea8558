package org.bzpeer.imports;

import org.jspecify.annotations.Nullable;

/**
 * Word that a work was retracted, withdrawn or corrected.
 *
 * @param scheme doi or arxiv
 * @param status the name of a {@link Mark}
 * @param notice the DOI of the notice that says so, or null where there is none
 */
record ImportedNotice(
        String scheme,
        String value,
        String status,
        @Nullable String notice) implements Item {}
