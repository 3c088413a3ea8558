package org.bzpeer.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.springframework.stereotype.Component;

/** Two co-authors with verified records, at two institutions, have confirmed who the claimant is. */
@Component
class VouchProof implements ProofMethod {

    static final String RESTS_ON = "co-authors";
    private static final int NEEDED = 2;

    private final Vouches vouches;

    VouchProof(Vouches vouches) {
        this.vouches = vouches;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.VOUCH;
    }

    /** @param entered the number of a co-author's record to ask, or nothing to count the vouches that came */
    @Override
    public Finding look(Claimant claimant, String entered) {
        if (!entered.isBlank()) {
            vouches.ask(claimant, entered.strip());
        }
        long institutions = vouches.given(claimant.claimId()).stream()
                .map(Vouches.Given::institution)
                .distinct()
                .count();
        return institutions >= NEEDED
                ? Finding.stands(RESTS_ON, Strength.MEDIUM, null)
                : Finding.missing(RESTS_ON, institutions + " of 2 institutions have confirmed so far.");
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        return vouches.given(claimant.claimId()).stream()
                .map(given -> new Evidence(
                        Rule.E1,
                        Ledger.giver(given.authorId()),
                        3,
                        "Vouched for by " + given.name(),
                        "A co-author",
                        LocalDate.ofInstant(given.givenAt(), ZoneOffset.UTC),
                        null,
                        "the co-author",
                        null,
                        null))
                .toList();
    }
}
