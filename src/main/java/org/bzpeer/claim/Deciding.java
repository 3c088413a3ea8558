package org.bzpeer.claim;

import org.bzpeer.catalog.RecordHistory.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of curators. Each decides one claim in one transaction: claim, decision, audit log, owner, evidence, snapshot.
 * All of them throw {@link ClaimRefused} when the claim is not where the verb begins (any more), {@link NotYoursToDecide}
 * in the curator's own matters, and {@code NoSuchRecord} for an unknown claim.
 */
@Component
public class Deciding {

    /** What a curator's wish to revoke has led to. */
    public enum Revocation {
        /** Another curator must want it too. */
        ASKED,
        DONE
    }

    private final ClaimedRecords records;
    private final ClaimDecisions decisions;
    private final Ownership ownership;
    private final OwnMatters ownMatters;
    private final Claims claims;
    private final ClaimLetters letters;

    Deciding(
            ClaimedRecords records,
            ClaimDecisions decisions,
            Ownership ownership,
            OwnMatters ownMatters,
            Claims claims,
            ClaimLetters letters) {
        this.records = records;
        this.decisions = decisions;
        this.ownership = ownership;
        this.ownMatters = ownMatters;
        this.claims = claims;
        this.letters = letters;
    }

    /** The record is the claimant's. Refused while another claim on it stands: that one is upheld or revoked first. */
    @Transactional
    public void approve(long claimId, long curator, Reason reason, String note) {
        Claim claim = forDecision(claimId, curator);
        approve(claim, reason, note, curator);
    }

    /** The site itself approves, by a strong proof. */
    void approveByProof(Claim claim) {
        approve(claim, Reason.STRONG_PROOF, "", null);
    }

    private void approve(Claim claim, Reason reason, String note, @Nullable Long curator) {
        if (claim.state().isOpen() && records.standing(claim.authorId()).isPresent()) {
            throw new ClaimRefused("Another claim on this record stands. Revoke or uphold that one first.");
        }
        move(claim, ClaimState.APPROVED, reason, note, curator);
        ownership.begin(claim, curator);
        letters.decided(claim, note);
    }

    /** The record is not the claimant's, or that cannot be seen. A dispute that the claim had opened ends with the last one. */
    @Transactional
    public void reject(long claimId, long curator, Reason reason, String note) {
        Claim claim = forDecision(claimId, curator);
        move(claim, ClaimState.REJECTED, reason, note, curator);
        letters.decided(claim, note);
        endDisputeWithoutRival(claim.authorId());
    }

    /** Opens a dispute about a standing claim without a competing one. */
    @Transactional
    public void dispute(long claimId, long curator, Reason reason, String note) {
        Claim claim = forDecision(claimId, curator);
        dispute(claim, reason, note, curator);
    }

    void dispute(Claim claim, Reason reason, String note, @Nullable Long actor) {
        move(claim, ClaimState.DISPUTED, reason, note, actor);
        ownership.freeze(claim.authorId(), actor);
        letters.decided(claim, note);
    }

    /** The owner stays; open claims of others on the record are answered with that. */
    @Transactional
    public void uphold(long claimId, long curator, Reason reason, String note) {
        Claim claim = forDecision(claimId, curator);
        move(claim, ClaimState.UPHELD, reason, note, curator);
        ownership.settle(claim.authorId(), curator);
        letters.decided(claim, note);
        for (Claim rival : records.open(claim.authorId())) {
            move(rival, ClaimState.REJECTED, Reason.ANOTHER_PERSON, note, curator);
            letters.decided(rival, note);
        }
    }

    /** The first curator asks, another one carries out; their reason counts. */
    @Transactional
    public Revocation revoke(long claimId, long curator, Reason reason, String note) {
        Claim claim = forDecision(claimId, curator);
        Long asked = claim.revocationAskedBy();
        if (asked == null || asked == curator) {
            claim.askRevocation(curator, reason);
            decisions.auditRevocationAsked(claim, curator, reason, note);
            return Revocation.ASKED;
        }
        long owner = owner(claim);
        move(claim, ClaimState.REVOKED, reason, note, curator);
        ownership.end(claim, owner, true, Actor.CURATOR);
        letters.decided(claim, note);
        return Revocation.DONE;
    }

    /** Takes back the newest decision about a claim; only its maker can. */
    @Transactional
    public void reverse(long claimId, long curator, String note) {
        Claim claim = records.claim(claimId);
        ClaimDecisions.Last last = decisions
                .last(claimId)
                .filter(decision -> decision.actor() != null && decision.actor() == curator)
                .filter(decision -> decision.to() == claim.state() && decision.from() != claim.state())
                .orElseThrow(
                        () -> new ClaimRefused("Only the newest decision can be reversed, and only by its maker."));
        ownMatters.refuse(claim, curator);
        ClaimState from = claim.state();
        if (last.from().isStanding()
                && !from.isStanding()
                && records.standing(claim.authorId()).isPresent()) {
            throw new ClaimRefused("Another claim on this record stands by now. Revoke that one first.");
        }
        if (!from.isLive()) {
            records.refuseSecond(claim);
        }
        claim.become(last.from(), Reason.MAKERS_REVERSAL);
        claims.save(claim);
        decisions.append(claim, from, Reason.MAKERS_REVERSAL, note, curator, last.id());
        followReversal(claim, from, curator);
        letters.decided(claim, note);
    }

    private void followReversal(Claim claim, ClaimState from, long curator) {
        switch (from) {
            case APPROVED -> ownership.end(claim, owner(claim), false, Actor.CURATOR);
            case UPHELD -> ownership.freeze(claim.authorId(), curator);
            case DISPUTED -> ownership.settle(claim.authorId(), curator);
            case REVOKED -> ownership.restore(claim, curator);
            default -> {
                // A rejection has changed nothing but the claim.
            }
        }
    }

    /** Two claimed records may be one person: both are frozen until it is decided. Nothing is merged by that. */
    @Transactional
    public void disputeMerge(long oneAuthor, long otherAuthor, long curator, String note) {
        for (long author : new long[] {Math.min(oneAuthor, otherAuthor), Math.max(oneAuthor, otherAuthor)}) {
            records.lock(author);
            records.standing(author)
                    .filter(claim -> claim.state() != ClaimState.DISPUTED)
                    .ifPresent(claim -> dispute(claim, Reason.MERGE_OF_CLAIMED, note, curator));
        }
    }

    /** When nobody else claims a disputed record any more, the competing claims' dispute is over. */
    void endDisputeWithoutRival(long authorId) {
        records.standing(authorId)
                .filter(claim ->
                        claim.isDisputedByRivals() && records.open(authorId).isEmpty())
                .ifPresent(claim -> {
                    move(claim, ClaimState.UPHELD, Reason.COMPETING_CLAIM_ENDED, "", null);
                    ownership.settle(authorId, null);
                    letters.decided(claim, "");
                });
    }

    void appeal(Claim claim, String words, long account) {
        ClaimState from = claim.state();
        claim.appeal(words);
        claims.save(claim);
        decisions.append(claim, from, Reason.APPEAL, "", account, null);
    }

    private Claim forDecision(long claimId, long curator) {
        Claim claim = records.claim(claimId);
        ownMatters.refuse(claim, curator);
        if (claim.state() == ClaimState.APPEALED
                && decisions
                        .rejectedBy(claimId)
                        .filter(maker -> maker == curator)
                        .isPresent()) {
            throw new NotYoursToDecide("You have decided this claim before. Another curator looks at the appeal.");
        }
        return claim;
    }

    void move(Claim claim, ClaimState next, Reason reason, String note, @Nullable Long actor) {
        ClaimState from = claim.state();
        claim.become(next, reason);
        claims.save(claim);
        decisions.append(claim, from, reason, note, actor, null);
    }

    private static long owner(Claim claim) {
        Long account = claim.accountId();
        return account == null ? 0 : account;
    }
}
