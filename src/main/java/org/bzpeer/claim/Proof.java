package org.bzpeer.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bzpeer.trust.Evidence;
import org.jspecify.annotations.Nullable;

/** One thing that speaks for a claim, or is meant to. */
@Entity
@Table(name = "claim_proof")
class Proof {

    /** OPEN: something is still to be done for it. ENDED: it stood once and does not any more. */
    enum State {
        OPEN,
        STANDING,
        ENDED
    }

    /** How much it says about who the claimant is. */
    enum Strength {
        MEDIUM,
        STRONG
    }

    static final int TRIES = 5;
    static final Duration CODE_WORKS = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long claimId;

    @Enumerated(EnumType.STRING)
    private ProofKind kind = ProofKind.STATEMENT;

    private String restsOn = "";

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable Strength strength;

    private byte @Nullable [] codeHash;
    private @Nullable Instant codeExpiresAt;
    private int tries;
    private Instant begunAt = Instant.now();
    private @Nullable Instant seenAt;
    private @Nullable Instant nextCheckAt;
    private int failedChecks;
    private @Nullable String problem;

    @Version
    private int version;

    protected Proof() {}

    Proof(long claimId, ProofKind kind, String restsOn) {
        this.claimId = claimId;
        this.kind = kind;
        this.restsOn = restsOn;
    }

    /** It was seen now. Without a strength it is for a curator to judge. */
    void stand(@Nullable Strength howStrong, @Nullable Instant lookAgain) {
        state = State.STANDING;
        strength = howStrong;
        seenAt = Instant.now();
        nextCheckAt = lookAgain;
        failedChecks = 0;
        problem = null;
        codeHash = null;
        codeExpiresAt = null;
    }

    /** It could not be seen (again); the words say why and what to do. */
    void fail(String why) {
        problem = why;
        failedChecks++;
    }

    void lookAgainAt(Instant when) {
        nextCheckAt = when;
    }

    void end(String why) {
        state = State.ENDED;
        problem = why;
        nextCheckAt = null;
    }

    /** A code was mailed; an earlier one stops working. */
    void mailed(byte[] hash) {
        codeHash = hash;
        codeExpiresAt = Instant.now().plus(CODE_WORKS);
        tries = 0;
        problem = null;
    }

    /** Tells whether this is the code; each look counts, and after five wrong ones the code is dead. */
    boolean opens(byte[] hash) {
        if (codeHash == null || codeExpiresAt == null || Instant.now().isAfter(codeExpiresAt) || tries >= TRIES) {
            return false;
        }
        tries++;
        return MessageDigest.isEqual(codeHash, hash);
    }

    boolean awaitsCode() {
        return codeHash != null && codeExpiresAt != null && Instant.now().isBefore(codeExpiresAt) && tries < TRIES;
    }

    int triesLeft() {
        return TRIES - tries;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long claimId() {
        return claimId;
    }

    ProofKind kind() {
        return kind;
    }

    /** The iD, the address, the page, the words. */
    String restsOn() {
        return restsOn;
    }

    State state() {
        return state;
    }

    boolean isStanding() {
        return state == State.STANDING;
    }

    @Nullable
    Strength strength() {
        return strength;
    }

    /** Returns how firmly it binds the record to the claimant, in the ledger's words. */
    Evidence.@Nullable Proof evidenceStrength() {
        return strength == null ? null : Evidence.Proof.valueOf(strength.name());
    }

    Instant seenAt() {
        return Objects.requireNonNull(seenAt, "not seen yet");
    }

    int failedChecks() {
        return failedChecks;
    }

    @Nullable
    String problem() {
        return problem;
    }
}
