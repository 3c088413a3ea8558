package org.bzpeer.catalog;

/**
 * A curator has taken a work off a record or put it back. Published in the transaction of the decision, after the records
 * were brought up to date.
 */
public record WorksDecided(long authorId) {}
