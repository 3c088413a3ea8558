package org.bzpeer.search;

import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.WorkCard;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query as typed, shortened to what was searched
 * @param year what was typed for the years
 * @param corrected the name that was searched instead because the typed one is not here, or null
 * @param problem what is wrong with the query, in a sentence, or null
 * @param kinds what was searched for, each with its count
 * @param facets what can narrow the results
 * @param chosen what narrows them now, each with the address without it
 * @param counted what the counts are about where they are not about everything, or null
 * @param next the address of the following page when one kind is listed, or null
 */
// Public, since templates are compiled only against public types.
public record SearchPage(
        String query,
        String type,
        @Nullable Integer topic,
        @Nullable Long institution,
        String year,
        String sort,
        boolean asked,
        @Nullable String corrected,
        @Nullable String problem,
        List<Choice> kinds,
        List<Choice> orders,
        List<Facet> facets,
        List<Choice> chosen,
        @Nullable String counted,
        List<FoundResearcher> researchers,
        List<WorkCard> works,
        List<FoundSubject> topics,
        List<FoundSubject> institutions,
        @Nullable String next) {

    /** Whether there is any result. */
    public boolean found() {
        return !researchers.isEmpty() || !works.isEmpty() || !topics.isEmpty() || !institutions.isEmpty();
    }

    /**
     * A link that changes the search.
     *
     * @param count how many results it leads to, in words; empty where that is not counted
     * @param current whether the search is so now
     */
    public record Choice(String label, String count, String href, boolean current) {}

    /** Links that narrow the search by one property. */
    public record Facet(String title, List<Choice> choices) {}

    /** A researcher among the results, with what tells namesakes apart. */
    public record FoundResearcher(
            AuthorLink author,
            int works,
            String years,
            @Nullable String topic,
            @Nullable String affiliation,
            String trust) {}
}
