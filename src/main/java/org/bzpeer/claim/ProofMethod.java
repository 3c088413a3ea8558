package org.bzpeer.claim;

import java.time.Duration;
import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.trust.Evidence;

/** One way to prove a claim. All are used alike: looked at, and turned into evidence once the claim is approved. */
interface ProofMethod {

    /** A mailbox and a link on a page are looked at again after this. */
    Duration MAILBOX_HOLDS = Duration.ofDays(30);

    /** So long evidence outlives its next check, so that a week of holidays loses nothing. */
    Duration GRACE = Duration.ofDays(14);

    ProofKind kind();

    /**
     * Looks at what the claimant has entered, outside any transaction: it may take seconds.
     *
     * @throws ProofRefused when the entry cannot be used
     */
    Finding look(Claimant claimant, String entered);

    /**
     * Returns what a standing proof of an approved claim is to the ledger.
     *
     * @param proofs all standing proofs of the claim, this one included, in the order in which they were begun
     */
    List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs);
}
