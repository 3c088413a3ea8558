package org.bzpeer.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bzpeer.claim.ClaimPage.Event;
import org.bzpeer.claim.ClaimPage.MethodBox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a claim for its maker. */
@Component
class ClaimPages {

    /** What was typed and could not be used, beside the field of its kind. */
    record Mistake(ProofKind kind, String entered, String problem) {}

    private final ClaimQueue queue;
    private final Vouches vouches;
    private final Web web;

    ClaimPages(ClaimQueue queue, Vouches vouches, Web web) {
        this.queue = queue;
        this.vouches = vouches;
        this.web = web;
    }

    /** Returns the page; another account's claim is not there. */
    ClaimPage page(long claimId, long account, @Nullable Mistake mistake) {
        ClaimCase claim = queue.find(claimId)
                .filter(found -> found.row().accountId() == account)
                .orElseThrow(ClaimedRecords::unknown);
        ClaimState state = claim.row().state();
        Instant deadline = claim.row().deadline();
        String link = web.url(claim.row().author().href());
        return new ClaimPage(
                claim,
                link,
                OrcidRecordProof.link(link, claimId),
                state == ClaimState.REJECTED || state == ClaimState.PENDING && !speaks(claim),
                deadline == null ? null : day(deadline),
                Arrays.stream(ProofKind.values())
                        .map(kind -> box(claim, kind, mistake))
                        .toList(),
                state.isLive() ? vouches.candidates(claimId) : List.of(),
                claim.decisions().stream()
                        .map(decision -> new Event(
                                day(decision.decidedAt()),
                                decision.to(),
                                decision.reasonText(),
                                decision.note(),
                                decision.reversal()))
                        .toList());
    }

    private static boolean speaks(ClaimCase claim) {
        return claim.proofs().stream().anyMatch(proof -> proof.state().equals("standing"));
    }

    private static MethodBox box(ClaimCase claim, ProofKind kind, @Nullable Mistake mistake) {
        boolean here = mistake != null && mistake.kind() == kind;
        return new MethodBox(
                kind,
                claim.proofs().stream().filter(proof -> proof.kind() == kind).toList(),
                here && mistake != null ? mistake.entered() : "",
                here && mistake != null ? mistake.problem() : null);
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
