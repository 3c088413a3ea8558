package org.bzpeer.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.OwnershipBegan;
import org.bzpeer.catalog.OwnershipEnded;
import org.bzpeer.catalog.OwnershipRestored;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.bzpeer.catalog.RecordHistory.Kind;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision for the record: its owner, its evidence, its history, and the event for whoever keeps
 * something by the owner. All in the transaction of the decision.
 */
@Component
class Ownership {

    private final ClaimedRecords records;
    private final ProofMethods methods;
    private final Ledger ledger;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;

    Ownership(
            ClaimedRecords records,
            ProofMethods methods,
            Ledger ledger,
            RecordHistory history,
            ApplicationEventPublisher events) {
        this.records = records;
        this.methods = methods;
        this.ledger = ledger;
        this.history = history;
        this.events = events;
    }

    /** The claimant owns the record from now on, and the proofs of the claim become evidence. */
    void begin(Claim claim, @Nullable Long curator) {
        long account = account(claim);
        grant(claim, curator, account);
        history.add(claim.authorId(), Kind.CLAIMED, actor(curator), Map.of());
        events.publishEvent(new OwnershipBegan(claim.authorId(), account));
    }

    /** A revocation was reversed: the claimant owns the record again, which is still disputed. */
    void restore(Claim claim, long curator) {
        long account = account(claim);
        grant(claim, curator, account);
        history.add(claim.authorId(), Kind.RESTORED, Actor.CURATOR, Map.of("author", claim.authorId()));
        events.publishEvent(new OwnershipRestored(claim.authorId(), account));
        freeze(claim.authorId(), curator);
    }

    private void grant(Claim claim, @Nullable Long curator, long account) {
        Author author = records.lock(claim.authorId());
        author.belongTo(account);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                Rule.B1,
                "",
                8,
                "Claim approved",
                "BZPEER",
                LocalDate.now(ZoneOffset.UTC),
                null,
                curator == null ? "the site, by a strong proof" : "a curator",
                null,
                null));
        evidence.addAll(methods.evidence(claim));
        ledger.record(claim.authorId(), evidence);
    }

    /**
     * The claim does not stand any more: rights end at once, the page is back to what imports know.
     *
     * @param revoked whether the claim was false, so that the account's edits and what it gave to others fall with it
     */
    void end(Claim claim, long account, boolean revoked, Actor actor) {
        Author author = records.lock(claim.authorId());
        author.release();
        ledger.revokeClaim(claim.authorId());
        if (revoked) {
            ledger.revokeGiven(claim.authorId());
        }
        history.add(claim.authorId(), Kind.CLAIM_ENDED, actor, Map.of());
        events.publishEvent(new OwnershipEnded(claim.authorId(), account, revoked));
    }

    /** It is open whose record this is: the score stays as it is until that is decided. */
    void freeze(long authorId, @Nullable Long curator) {
        records.lock(authorId).dispute();
        ledger.refresh(authorId);
        history.add(authorId, Kind.DISPUTED, actor(curator), Map.of());
    }

    /** The dispute is over and the owner stays. */
    void settle(long authorId, @Nullable Long curator) {
        records.lock(authorId).settle();
        ledger.refresh(authorId);
        history.add(authorId, Kind.DISPUTE_ENDED, actor(curator), Map.of());
    }

    private static long account(Claim claim) {
        Long account = claim.accountId();
        if (account == null) {
            throw new ClaimRefused("The account behind this claim does not exist any more.");
        }
        return account;
    }

    private static Actor actor(@Nullable Long curator) {
        return curator == null ? Actor.SITE : Actor.CURATOR;
    }
}
