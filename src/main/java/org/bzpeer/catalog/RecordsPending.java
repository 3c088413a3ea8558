package org.bzpeer.catalog;

/**
 * Published in a transaction that put researchers into {@code author_pending}: what follows from their works is to be
 * computed anew once the transaction is committed.
 */
public record RecordsPending() {}
