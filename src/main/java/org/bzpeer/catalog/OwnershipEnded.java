package org.bzpeer.catalog;

/**
 * An account no longer owns a record. Published in the transaction that ends it, after the record's owner is gone.
 *
 * @param revoked whether the account was found not to be the person: what it changed is then taken back, restorably;
 *     an owner who leaves by themselves leaves the record as it is
 */
public record OwnershipEnded(long authorId, long accountId, boolean revoked) {}
