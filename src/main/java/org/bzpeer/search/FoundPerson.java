package org.bzpeer.search;

import org.jspecify.annotations.Nullable;

/**
 * A researcher that a search has found, with what the order and the facets need.
 *
 * @param rank how well the name fits, 0 being best
 * @param topic the main topic, or 0
 */
record FoundPerson(
        long id,
        int rank,
        int works,
        int firstYear,
        int lastYear,
        int topic,
        @Nullable String affiliation) {

    Position position(Order order) {
        return switch (order) {
            case RELEVANCE -> new Position(rank, -works, id);
            case NEWEST -> new Position(-lastYear, -works, id);
            case WORKS -> new Position(-works, rank, id);
        };
    }
}
