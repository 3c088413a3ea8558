package org.bzpeer.claim;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something was decided about a claim. Each code belongs to one kind of decision. */
public enum Reason {
    PROOF_STANDS(ClaimState.APPROVED, "The proofs show that the record is the claimant’s"),
    KNOWN_PERSON(ClaimState.APPROVED, "A curator has made sure of it by other means"),
    STRONG_PROOF(ClaimState.APPROVED, "A strong proof stands and nobody else claims the record"),
    PROOF_INSUFFICIENT(ClaimState.REJECTED, "The proofs do not show yet that the record is the claimant’s"),
    NAME_DOES_NOT_FIT(ClaimState.REJECTED, "The names on the works do not fit the claimant’s"),
    ANOTHER_PERSON(ClaimState.REJECTED, "The record belongs to somebody else"),
    RECORD_MIXES_PEOPLE(ClaimState.REJECTED, "The record mixes several people and must be split first"),
    ABUSE(ClaimState.REJECTED, "The claim breaks the rules of this site"),
    BY_CLAIMANT(ClaimState.WITHDRAWN, "The claimant has withdrawn it"),
    NO_PROOF_IN_TIME(ClaimState.WITHDRAWN, "No proof came before the deadline"),
    ACCOUNT_ERASED(ClaimState.WITHDRAWN, "The account was erased"),
    APPEAL(ClaimState.APPEALED, "The claimant asks for a second look"),
    COMPETING_CLAIM(ClaimState.DISPUTED, "Somebody else claims the record too"),
    DOUBT(ClaimState.DISPUTED, "There is reason to look at the claim again"),
    MERGE_OF_CLAIMED(ClaimState.DISPUTED, "Two claimed records may be one person"),
    CLAIM_CONFIRMED(ClaimState.UPHELD, "The claim was looked at again and holds"),
    COMPETING_CLAIM_ENDED(ClaimState.UPHELD, "The competing claim has ended"),
    FALSE_CLAIM(ClaimState.REVOKED, "The claimant is not the person behind the record"),
    PROOF_FALSE(ClaimState.REVOKED, "A proof turned out to be false"),
    MAKERS_REVERSAL(null, "The decision was taken back by its maker");

    private final @Nullable ClaimState leadsTo;
    private final String text;

    Reason(@Nullable ClaimState leadsTo, String text) {
        this.leadsTo = leadsTo;
        this.text = text;
    }

    /** Returns the reason as a reader sees it. */
    public String text() {
        return text;
    }

    boolean leadsTo(ClaimState state) {
        return leadsTo == null || leadsTo == state;
    }

    /** Returns the reasons that a curator may give for this decision. */
    public static List<Reason> forCurators(ClaimState decision) {
        List<Reason> bySite = List.of(STRONG_PROOF, COMPETING_CLAIM, COMPETING_CLAIM_ENDED);
        return Arrays.stream(values())
                .filter(reason -> reason.leadsTo == decision && !bySite.contains(reason))
                .toList();
    }
}
