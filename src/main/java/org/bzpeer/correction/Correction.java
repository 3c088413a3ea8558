package org.bzpeer.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A correction that was made; it can be undone once. */
@Entity
class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.MERGE;

    private long authorId;
    private long otherId;
    private int works;

    @Enumerated(EnumType.STRING)
    private Reason reason = Reason.SAME_PERSON;

    private String note = "";
    private @Nullable Long accountId;
    private boolean byOwner;
    private Instant madeAt = Instant.now();
    private @Nullable Instant undoneAt;
    private @Nullable Long undoneBy;

    @Version
    private int version;

    protected Correction() {}

    Correction(Wish wish, Reason reason, String note, Hand hand) {
        this.kind = wish.kind();
        this.authorId = wish.author();
        this.otherId = wish.other();
        this.reason = reason;
        this.note = note;
        this.accountId = hand.account();
        this.byOwner = hand.isOwner();
    }

    /** It was done: so many works have moved to the other record, which a split has made. */
    void made(long other, int works) {
        this.otherId = other;
        this.works = works;
    }

    /**
     * It is put back.
     *
     * @throws CorrectionRefused when it was already
     */
    void undo(long account) {
        if (undoneAt != null) {
            throw new CorrectionRefused(
                    "This was undone already, perhaps just now by somebody else. Nothing was changed.");
        }
        undoneAt = Instant.now();
        undoneBy = account;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Kind kind() {
        return kind;
    }

    long authorId() {
        return authorId;
    }

    long otherId() {
        return otherId;
    }

    @Nullable
    Long accountId() {
        return accountId;
    }

    boolean isOfOwner(long account) {
        return byOwner && Objects.equals(accountId, account);
    }

    boolean isUndone() {
        return undoneAt != null;
    }
}
