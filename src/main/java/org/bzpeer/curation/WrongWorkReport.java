package org.bzpeer.curation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody says that a work, or a whole record, is wrong. */
@Entity
class WrongWorkReport {

    /** Where a report stands. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        DUPLICATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long authorId;
    private @Nullable Long workId;

    @Enumerated(EnumType.STRING)
    private ReportKind kind = ReportKind.OTHER;

    private String note = "";
    private @Nullable Long accountId;
    private boolean answerWanted;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportReason reason;

    private String answer = "";
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;
    private boolean toCorrect;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String moves;

    private @Nullable Instant restoredAt;
    private Instant createdAt = Instant.now();

    @Version
    private int version;

    protected WrongWorkReport() {}

    WrongWorkReport(
            long authorId,
            @Nullable Long workId,
            ReportKind kind,
            String note,
            @Nullable Long accountId,
            boolean answerWanted) {
        this.authorId = authorId;
        this.workId = workId;
        this.kind = kind;
        this.note = note;
        this.accountId = accountId;
        this.answerWanted = answerWanted && accountId != null;
    }

    /**
     * Decides. An accepted report waits for the record to be corrected by hand, unless all of it is one work to be taken
     * off.
     *
     * @throws AlreadyDecided when that has happened
     */
    void decide(ReportReason why, String words, long curator) {
        if (state != State.OPEN) {
            throw new AlreadyDecided();
        }
        state = why.state();
        reason = why;
        answer = words;
        decidedBy = curator;
        decidedAt = Instant.now();
        toCorrect = state == State.ACCEPTED && (why == ReportReason.MIXED || !takesOff(why));
    }

    /** Tells whether the work in question leaves the record when the report is accepted for this reason. */
    boolean takesOff(ReportReason why) {
        return workId != null
                && why.state() == State.ACCEPTED
                && (kind == ReportKind.NOT_THEIRS || why == ReportReason.NAMESAKE);
    }

    /** The work has left the record; what was moved is kept. */
    void takenOff(String whatWasMoved) {
        moves = whatWasMoved;
    }

    /**
     * The work goes back to the record.
     *
     * @return what was moved
     * @throws AlreadyDecided when it has gone back already, or was never taken off
     */
    String restore() {
        if (moves == null || restoredAt != null) {
            throw new AlreadyDecided();
        }
        restoredAt = Instant.now();
        return moves;
    }

    /** The record has been corrected. */
    void corrected() {
        if (!toCorrect) {
            throw new AlreadyDecided();
        }
        toCorrect = false;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long authorId() {
        return authorId;
    }

    @Nullable
    Long workId() {
        return workId;
    }

    ReportKind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    @Nullable
    Long accountId() {
        return accountId;
    }

    /** Returns the account that wants an answer, or null. */
    @Nullable
    Long toAnswer() {
        return answerWanted ? accountId : null;
    }

    boolean isToCorrect() {
        return toCorrect;
    }
}
