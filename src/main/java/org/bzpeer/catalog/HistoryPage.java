package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public history of a record.
 *
 * @param next the address of the following page, or null
 */
// Public, since templates are compiled only against public types.
public record HistoryPage(
        AuthorLink author, List<Line> lines, @Nullable String next) {

    /**
     * One correction.
     *
     * @param what what happened, in a sentence
     * @param by who did it, in kind
     * @param linkText the work or the other record that it is about, or null
     * @param href where that stands, or null where it no longer does
     */
    public record Line(
            long id,
            LocalDate day,
            String what,
            String by,
            @Nullable String linkText,
            @Nullable String href) {}
}
