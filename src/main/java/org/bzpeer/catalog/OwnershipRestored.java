package org.bzpeer.catalog;

/** A revocation was reversed: the account owns the record again, and what it had changed comes back. */
public record OwnershipRestored(long authorId, long accountId) {}
