package org.bzpeer.catalog;

/** An account has become the owner of a record. Published in the transaction of the decision, after the owner is set. */
public record OwnershipBegan(long authorId, long accountId) {}
