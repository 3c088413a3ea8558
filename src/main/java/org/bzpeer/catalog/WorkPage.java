package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one work.
 *
 * @param card title, badges, identifiers, abstract; its author list is empty
 * @param authors all authors in printed order; a link is missing where the author is not recognised yet
 * @param comments the authors' remarks to the preprint ("12 pages, 3 figures"), or null
 * @param recordedOn the date of the source's record
 * @param preprintDoi the DOI of the preprint of a published work, or null
 * @param otherSources the sources that have the work, too
 */
// Public, since templates are compiled only against public types.
public record WorkPage(
        WorkCard card,
        String path,
        List<NumberedAuthor> authors,
        @Nullable String comments,
        @Nullable String license,
        LocalDate recordedOn,
        @Nullable String preprintDoi,
        List<String> otherSources) {

    /**
     * One author of the list.
     *
     * @param position 1 and upwards
     */
    public record NumberedAuthor(
            int position,
            String name,
            @Nullable String href,
            @Nullable String affiliation) {}
}
