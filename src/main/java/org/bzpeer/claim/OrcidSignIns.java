package org.bzpeer.claim;

import java.util.Optional;

/** Tells which ORCID iD an account has signed in with. */
interface OrcidSignIns {

    /** Returns the iD, as 16 digits in groups of four, or empty when the account is not connected with ORCID. */
    Optional<String> of(long accountId);
}
