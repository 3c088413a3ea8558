package org.bzpeer.curation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody asks that a record not be shown. */
@Entity
class UnlistingRequest {

    static final Duration CODE_VALID = Duration.ofHours(1);
    private static final int TRIES = 5;

    /** WAITING: for the code that was mailed. OPEN: for a curator. UNDONE: a curator has listed the record again. */
    enum State {
        WAITING,
        OPEN,
        ACCEPTED,
        REJECTED,
        UNDONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long authorId;
    private @Nullable Long accountId;
    private @Nullable String address;
    private @Nullable Instant addressConfirmedAt;
    private String statement = "";
    private byte[] tokenHash = {};
    private byte @Nullable [] codeHash;
    private @Nullable Instant codeExpiresAt;
    private int tries;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable String reason;
    private String note = "";
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;
    private Instant createdAt = Instant.now();

    @Version
    private int version;

    protected UnlistingRequest() {}

    UnlistingRequest(long authorId, @Nullable Long accountId, String statement, byte[] tokenHash) {
        this.authorId = authorId;
        this.accountId = accountId;
        this.statement = statement;
        this.tokenHash = tokenHash;
    }

    /** Waits until somebody who reads this mailbox types the code. */
    void waitForCode(String mailbox, byte[] hash) {
        address = mailbox;
        codeHash = hash;
        codeExpiresAt = Instant.now().plus(CODE_VALID);
        state = State.WAITING;
    }

    /** Takes a code: the mailbox is theirs, and the request goes on. Five wrong ones, or an hour, and it is no use any more. */
    boolean confirm(byte[] hash) {
        if (state != State.WAITING || !isCodeUsable()) {
            return false;
        }
        tries++;
        if (!MessageDigest.isEqual(hash, codeHash)) {
            return false;
        }
        addressConfirmedAt = Instant.now();
        codeHash = null;
        state = State.OPEN;
        return true;
    }

    boolean isCodeUsable() {
        return codeHash != null
                && tries < TRIES
                && codeExpiresAt != null
                && Instant.now().isBefore(codeExpiresAt);
    }

    /** Decides; the address has served its purpose and is forgotten. */
    void decide(State decision, String why, String words, @Nullable Long curator) {
        if (state != State.OPEN && !(state == State.ACCEPTED && decision == State.UNDONE)) {
            throw new AlreadyDecided();
        }
        state = decision;
        reason = why;
        note = words;
        decidedBy = curator;
        decidedAt = Instant.now();
        address = null;
        codeHash = null;
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

    /** Returns the address when it is confirmed, else null. */
    @Nullable
    String confirmedAddress() {
        return addressConfirmedAt == null ? null : address;
    }

    State state() {
        return state;
    }

    String note() {
        return note;
    }
}
