package org.bzpeer.account;

/** An account and an iD do not belong together any more. */
public record OrcidRemoved(long accountId, String orcid) {}
