package org.bzpeer.account;

/** The holder of an account has just shown the iD that is linked to it, by signing in at ORCID. */
public record OrcidVerified(long accountId, String orcid) {}
