package org.bzpeer.graph;

import org.bzpeer.catalog.Dates;
import org.jspecify.annotations.Nullable;

/** The researcher whose surroundings are looked at, with what the catalogue has counted. */
record Centre(
        long id,
        String name,
        String slug,
        @Nullable String affiliation,
        @Nullable String affiliationSource,
        int works,
        int collaborators,
        int topics,
        int firstYear,
        int lastYear,
        int[] years,
        int[] yearWorks,
        int[] topicIds,
        int[] topicWorks) {

    NodeKey key() {
        return new NodeKey(Kind.PERSON, id);
    }

    /** Returns the researcher's page. */
    String page() {
        return "/researchers/" + id + "/" + slug;
    }

    /** Returns the explorer around the researcher. */
    String path() {
        return "/researchers/" + id + "/graph";
    }

    Node node() {
        return person(id, name, slug, works, firstYear, lastYear);
    }

    /** Returns the number of works of the years that are asked for. */
    int works(GraphQuery query) {
        int count = 0;
        for (int i = 0; i < years.length; i++) {
            if (years[i] >= query.firstDay().getYear()
                    && years[i] <= query.lastDay().getYear()) {
                count += yearWorks[i];
            }
        }
        return query.hasYears() ? count : works;
    }

    static Node person(long id, String name, String slug, int works, int firstYear, int lastYear) {
        return new Node(
                new NodeKey(Kind.PERSON, id),
                name,
                "/researchers/" + id + "/" + slug,
                (works == 1 ? "1 work" : "%,d works".formatted(works)) + ", " + Dates.years(firstYear, lastYear));
    }
}
