package org.bzpeer.claim;

import org.springframework.stereotype.Component;

/** What follows for claims when an account signs in with ORCID again, or gives the iD up. */
@Component
class OrcidChanges {

    private final Claims claims;
    private final Proofs proofs;
    private final Proving proving;
    private final Rechecks rechecks;

    OrcidChanges(Claims claims, Proofs proofs, Proving proving, Rechecks rechecks) {
        this.claims = claims;
        this.proofs = proofs;
        this.proving = proving;
        this.rechecks = rechecks;
    }

    /** The holder has shown the iD again: proofs that rest on it are as fresh as that. */
    void shown(long account, String orcid) {
        for (Claim claim : claims.findByAccountId(account)) {
            if (claim.state().isLive()
                    && proofs.findByClaimIdAndKindAndRestsOn(claim.id(), ProofKind.ORCID, orcid)
                            .isPresent()) {
                proving.bring(claim.id(), account, ProofKind.ORCID, "");
            }
        }
    }

    /** The iD does not belong to the account any more: what rests on it has no points. */
    void removed(long account, String orcid) {
        for (Claim claim : claims.findByAccountId(account)) {
            proofs.findByClaimIdAndKindAndRestsOn(claim.id(), ProofKind.ORCID, orcid)
                    .filter(Proof::isStanding)
                    .ifPresent(proof -> rechecks.end(
                            claim.id(), proof.id(), "The iD is not connected with your account any more."));
        }
    }
}
