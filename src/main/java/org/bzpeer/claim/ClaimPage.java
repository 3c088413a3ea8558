package org.bzpeer.claim;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.claim.ClaimCase.ProofRow;
import org.jspecify.annotations.Nullable;

/**
 * One claim as its maker sees it.
 *
 * @param link what a homepage must link to
 * @param orcidLink what an ORCID record must list among its websites
 * @param waitsForClaimant whether it is the claimant's turn
 * @param deadline until when whoever's turn it is should act, or null
 */
public record ClaimPage(
        ClaimCase claim,
        String link,
        String orcidLink,
        boolean waitsForClaimant,
        @Nullable LocalDate deadline,
        List<MethodBox> methods,
        List<Vouches.Voucher> vouchers,
        List<Event> events) {

    /**
     * One way to prove it.
     *
     * @param entered what was typed and could not be used, else empty
     * @param problem why, or null
     */
    public record MethodBox(
            ProofKind kind,
            List<ProofRow> proofs,
            String entered,
            @Nullable String problem) {}

    /** A decision, for the list of what happened. */
    public record Event(LocalDate day, ClaimState to, String reason, String note, boolean reversal) {}

    /** Whether proofs can still be brought. */
    public boolean isLive() {
        return claim.row().state().isLive();
    }

    /** Whether the maker owns the record now. */
    public boolean isStanding() {
        return claim.row().state().isStanding();
    }
}
