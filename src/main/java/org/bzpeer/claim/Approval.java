package org.bzpeer.claim;

import org.springframework.stereotype.Component;

/**
 * When a claim needs no curator: one strong proof stands, no other claim on the record is open or stands, and the names
 * fit. Never by name alone.
 */
@Component
class Approval {

    private final ClaimedRecords records;
    private final Proofs proofs;
    private final Deciding deciding;
    private final Claimants claimants;

    Approval(ClaimedRecords records, Proofs proofs, Deciding deciding, Claimants claimants) {
        this.records = records;
        this.proofs = proofs;
        this.deciding = deciding;
        this.claimants = claimants;
    }

    /** Approves the claim when it needs no curator, in the caller's transaction, which has the record locked. */
    void approveWhenProven(Claim claim) {
        if (claim.state() != ClaimState.PENDING
                || records.standing(claim.authorId()).isPresent()
                || records.open(claim.authorId()).size() > 1) {
            return;
        }
        boolean strong = proofs.findByClaimIdOrderById(claim.id()).stream()
                .anyMatch(proof -> proof.isStanding() && proof.strength() == Proof.Strength.STRONG);
        if (strong && claimants.of(claim).nameFits()) {
            deciding.approveByProof(claim);
        }
    }

    /** The record has become free: the only other claim on it may be proven already. */
    void approveProvenRival(long authorId) {
        records.open(authorId).stream().findFirst().ifPresent(this::approveWhenProven);
    }
}
