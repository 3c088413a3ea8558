package org.bzpeer.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher's page says to its viewer about whose record it is.
 *
 * @param claimed whether somebody stands behind the record
 * @param own the viewer's own claim that is still of interest, or null
 * @param openClaims how many claims wait on the record; 0 for everybody but curators
 */
public record ClaimPanel(
        long authorId,
        boolean claimed,
        boolean disputed,
        boolean signedIn,
        boolean owner,
        boolean curator,
        @Nullable Own own,
        int openClaims) {

    /** The viewer's claim: where it stands, and until when the one it waits for should act. */
    public record Own(
            long id,
            ClaimState state,
            boolean waitsForClaimant,
            @Nullable LocalDate deadline) {}

    /** Returns where a claim on this record begins. */
    public String newClaim() {
        return "/researchers/" + authorId + "/claims/new";
    }
}
