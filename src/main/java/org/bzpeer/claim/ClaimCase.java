package org.bzpeer.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a curator, or the claimant, sees of one claim.
 *
 * @param appeal the claimant's words for a second look, or null
 * @param revocationReason why a first curator wants it revoked, or null
 */
public record ClaimCase(
        ClaimRow row,
        List<ProofRow> proofs,
        List<DecisionRow> decisions,
        List<ClaimRow> rivals,
        @Nullable String appeal,
        @Nullable Long revocationAskedBy,
        @Nullable String revocationReason) {

    /**
     * A proof as it stands.
     *
     * @param state {@code open}, {@code standing} or {@code ended}
     * @param strength {@code medium} or {@code strong}, or null where a curator judges
     * @param awaitsCode whether a mailed code can be entered now
     */
    public record ProofRow(
            long id,
            ProofKind kind,
            String restsOn,
            String state,
            @Nullable String strength,
            @Nullable Instant seenAt,
            @Nullable Instant nextCheckAt,
            @Nullable String problem,
            boolean awaitsCode,
            int triesLeft) {}

    /**
     * One decision.
     *
     * @param actorId the account that decided, or null for the site itself
     * @param actor its name; {@code the site} or {@code deleted account}
     * @param reversal whether it takes an earlier one back
     */
    public record DecisionRow(
            long id,
            ClaimState from,
            ClaimState to,
            String reasonText,
            String note,
            @Nullable Long actorId,
            String actor,
            Instant decidedAt,
            boolean reversal) {}
}
