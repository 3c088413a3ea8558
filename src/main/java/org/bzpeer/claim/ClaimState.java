package org.bzpeer.claim;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a claim stands, and where it can go from there. The database holds the same table. */
public enum ClaimState {
    PENDING("Waiting"),
    APPROVED("Approved"),
    REJECTED("Not accepted"),
    WITHDRAWN("Withdrawn"),
    APPEALED("Appealed"),
    DISPUTED("Disputed"),
    UPHELD("Upheld"),
    REVOKED("Revoked");

    /** The last entries of APPROVED, REJECTED, DISPUTED and REVOKED are decisions that their maker takes back. */
    private static final Map<ClaimState, Set<ClaimState>> NEXT = Map.of(
            PENDING, EnumSet.of(APPROVED, REJECTED, WITHDRAWN),
            REJECTED, EnumSet.of(APPEALED, PENDING),
            APPEALED, EnumSet.of(APPROVED, REJECTED, WITHDRAWN),
            APPROVED, EnumSet.of(DISPUTED, WITHDRAWN, PENDING, APPEALED),
            DISPUTED, EnumSet.of(UPHELD, REVOKED, WITHDRAWN, APPROVED),
            UPHELD, EnumSet.of(DISPUTED, WITHDRAWN),
            REVOKED, EnumSet.of(DISPUTED),
            WITHDRAWN, EnumSet.noneOf(ClaimState.class));

    private final String text;

    ClaimState(String text) {
        this.text = text;
    }

    /** Returns the state as a reader sees it. */
    public String text() {
        return text;
    }

    /** Returns every state that may follow this one. */
    public Set<ClaimState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether the claimant owns the record now. */
    public boolean isStanding() {
        return this == APPROVED || this == DISPUTED || this == UPHELD;
    }

    /** Whether it is neither refused nor over: an account has one such claim on a record at most. */
    public boolean isLive() {
        return isStanding() || isOpen();
    }

    /** Whether it waits for a first decision, or for the one about an appeal. */
    public boolean isOpen() {
        return this == PENDING || this == APPEALED;
    }
}
