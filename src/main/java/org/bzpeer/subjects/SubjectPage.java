package org.bzpeer.subjects;

import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.YearChart;
import org.jspecify.annotations.Nullable;

/**
 * The page of a topic or an institution.
 *
 * @param noun topic or institution
 * @param researchers how many researchers there are, in words
 * @param people those of them who come first; empty on further pages of works
 * @param years works by year, oldest first
 * @param neighbours topics or institutions that stand near it
 * @param works a page of its works, newest first
 * @param search the search among its works
 * @param beginning whether this is the first page of works
 * @param next the address of the next page of works, or null
 */
// Public, since templates are compiled only against public types.
public record SubjectPage(
        String noun,
        String name,
        String path,
        @Nullable String ror,
        String researchers,
        List<Person> people,
        YearChart years,
        List<Neighbour> neighbours,
        List<WorkCard> works,
        String search,
        boolean beginning,
        @Nullable String next) {

    /**
     * A researcher of the topic or institution.
     *
     * @param weight what their works weigh here, in words, or null where the number of works ranks
     */
    public record Person(
            AuthorLink author,
            int works,
            String years,
            @Nullable String weight) {}

    /** A topic or an institution near this one, and how near, in words. */
    public record Neighbour(String name, String href, String why) {}
}
