package org.bzpeer.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody's word that a record is theirs. It moves along {@link ClaimState#next} alone. */
@Entity
class Claim {

    /** Whose turn it is. */
    enum WaitsFor {
        CLAIMANT,
        CURATOR
    }

    static final Duration TO_PROVE = Duration.ofDays(30);
    static final Duration TO_DECIDE = Duration.ofDays(14);
    static final Duration TO_APPEAL = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long authorId;
    private @Nullable Long accountId;

    @Enumerated(EnumType.STRING)
    private ClaimState state = ClaimState.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private Instant openedAt = Instant.now();
    private Instant changedAt = openedAt;
    private @Nullable Instant deadline;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitsFor waitsFor;

    private @Nullable String appeal;
    private @Nullable Long revocationAskedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason revocationReason;

    @Version
    private int version;

    protected Claim() {}

    Claim(long authorId, long accountId) {
        this.authorId = authorId;
        this.accountId = accountId;
        waitFor(WaitsFor.CLAIMANT, TO_PROVE);
    }

    /** Something speaks for the claim now: it is the curators' turn, unless it was already. */
    void proofCame() {
        if (state == ClaimState.PENDING && waitsFor == WaitsFor.CLAIMANT) {
            waitFor(WaitsFor.CURATOR, TO_DECIDE);
        }
    }

    /**
     * Goes to another state.
     *
     * @throws ClaimRefused when no way leads there
     */
    void become(ClaimState next, Reason why) {
        if (!state.next().contains(next)) {
            throw new ClaimRefused(
                    "This claim is %s and cannot become %s. Look at it again: somebody may have decided it."
                            .formatted(
                                    state.text().toLowerCase(Locale.ROOT),
                                    next.text().toLowerCase(Locale.ROOT)));
        }
        if (!why.leadsTo(next)) {
            throw new ClaimRefused("This reason does not belong to this decision. Choose another one.");
        }
        state = next;
        reason = why;
        changedAt = Instant.now();
        revocationAskedBy = null;
        revocationReason = null;
        switch (next) {
            case PENDING, APPEALED, DISPUTED -> waitFor(WaitsFor.CURATOR, TO_DECIDE);
            case REJECTED -> waitFor(WaitsFor.CLAIMANT, TO_APPEAL);
            case APPROVED, UPHELD, WITHDRAWN, REVOKED -> {
                waitsFor = null;
                deadline = null;
            }
        }
    }

    /** Whether its maker has let the deadline pass. */
    boolean isLate(Instant now) {
        return state == ClaimState.PENDING
                && waitsFor == WaitsFor.CLAIMANT
                && deadline != null
                && deadline.isBefore(now);
    }

    /** Whether somebody else's claim has opened the dispute. */
    boolean isDisputedByRivals() {
        return state == ClaimState.DISPUTED && reason == Reason.COMPETING_CLAIM;
    }

    /** Asks for a second look at a rejection. */
    void appeal(String words) {
        if (state == ClaimState.REJECTED && deadline != null && deadline.isBefore(Instant.now())) {
            throw new ClaimRefused("The time to appeal is over. You can claim the record anew.");
        }
        become(ClaimState.APPEALED, Reason.APPEAL);
        appeal = words;
    }

    /** Remembers that a curator wants the claim revoked; another one must want it too. */
    void askRevocation(long curator, Reason why) {
        if (state != ClaimState.DISPUTED || !why.leadsTo(ClaimState.REVOKED)) {
            throw new ClaimRefused("Only a disputed claim can be revoked, for a reason that belongs to it.");
        }
        revocationAskedBy = curator;
        revocationReason = why;
    }

    /** The account is erased: the claim stays as a fact without a person. */
    void forget() {
        accountId = null;
        appeal = null;
    }

    private void waitFor(WaitsFor whom, Duration time) {
        waitsFor = whom;
        deadline = Instant.now().plus(time);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long authorId() {
        return authorId;
    }

    @Nullable
    Long accountId() {
        return accountId;
    }

    boolean isOf(long account) {
        return accountId != null && accountId == account;
    }

    ClaimState state() {
        return state;
    }

    /** Returns why the newest decision was made, as a reader sees it. */
    String reasonText() {
        return reason == null ? "" : reason.text();
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Long revocationAskedBy() {
        return revocationAskedBy;
    }
}
