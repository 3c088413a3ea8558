package org.bzpeer.claim;

import java.time.Instant;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a curator's list.
 *
 * @param works the number of works on the record
 * @param accountId the claimant's account, 0 when it was erased
 * @param revocationAsked whether one curator wants the claim revoked and another one is waited for
 * @param reasonText why the newest decision was made, or null
 */
public record ClaimRow(
        long id,
        ClaimState state,
        Instant openedAt,
        @Nullable Instant deadline,
        boolean overdue,
        AuthorLink author,
        int works,
        long accountId,
        String claimant,
        Signals signals,
        boolean revocationAsked,
        @Nullable String reasonText) {

    /**
     * What a curator looks at side by side.
     *
     * @param addressClass {@code institutional}, {@code free mail} or {@code other}
     * @param nameFit {@code same}, {@code variant} or {@code conflict}
     * @param worksWithProof how many works of the record carry the claimant's iD or a confirmed address
     * @param rivals other live claims on the record
     * @param claimsOfAccount all claims that the account ever made
     */
    public record Signals(
            int accountAgeDays,
            String addressClass,
            String addressDomain,
            String nameFit,
            int worksWithProof,
            int works,
            int rivals,
            int claimsOfAccount,
            int standingProofs,
            int strongProofs) {}
}
