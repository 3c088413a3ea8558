package org.bzpeer.search;

import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.WorkCard;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query as typed, shortened to what was searched
 * @param type {@code all}, {@code researchers} or {@code works}: what was searched for
 * @param corrected the name that was searched instead because the typed one is not here, or null
 * @param problem what is wrong with the query, in a sentence, or null
 * @param next the address of the following page when one kind is listed, or null
 */
// Public, since templates are compiled only against public types.
public record SearchPage(
        String query,
        String type,
        @Nullable String corrected,
        @Nullable String problem,
        List<FoundResearcher> researchers,
        boolean moreResearchers,
        List<WorkCard> works,
        boolean moreWorks,
        @Nullable String next) {

    /**
     * A researcher among the results, with what tells namesakes apart.
     *
     * @param exact whether every typed word is a whole word of the name
     */
    public record FoundResearcher(
            AuthorLink author,
            int works,
            String years,
            @Nullable String topic,
            @Nullable String affiliation,
            String trust,
            boolean exact) {}
}
