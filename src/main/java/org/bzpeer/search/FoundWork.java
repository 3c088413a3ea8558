package org.bzpeer.search;

/**
 * A work that a search has found, with what the order and the facets need.
 *
 * @param rank how well the title fits, 0 being best
 * @param day when it was published, as a number that grows with time
 */
record FoundWork(long id, int rank, long day, int year, int[] topics) {

    Position position(Order order) {
        return order == Order.RELEVANCE ? new Position(rank, -day, -id) : new Position(0, -day, -id);
    }
}
