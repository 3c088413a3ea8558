package org.bzpeer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of an importer over one input. How far it is, its checkpoints write ({@link Checkpoints}). */
@Entity
class ImportRun {

    enum State {
        RUNNING,
        PAUSED,
        FINISHED,
        CANCELLED,
        FAILED
    }

    /** What a curator asks of a run; it follows at its next chunk. */
    enum Wish {
        PAUSE,
        CANCEL
    }

    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String source = "";
    private String input = "";

    @Column(name = "input_sha256")
    private @Nullable String sha256;

    @Column(name = "size_bytes")
    private @Nullable Long sizeBytes;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    @Enumerated(EnumType.STRING)
    private @Nullable Wish wish;

    private Instant startedAt = Instant.now();
    private @Nullable Instant finishedAt;
    private @Nullable String reason;

    @Column(insertable = false, updatable = false)
    private long position;

    @Column(insertable = false, updatable = false)
    private @Nullable String cursor;

    protected ImportRun() {}

    ImportRun(Origin origin, String input, @Nullable String sha256, @Nullable Long sizeBytes) {
        this.source = origin.key();
        this.input = input;
        this.sha256 = sha256;
        this.sizeBytes = sizeBytes;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    State state() {
        return state;
    }

    String source() {
        return source;
    }

    /** Returns how many records of the input are done with. */
    long position() {
        return position;
    }

    /** Returns where a service goes on, or null. */
    @Nullable
    String cursor() {
        return cursor;
    }

    void finish() {
        end(State.FINISHED, null);
    }

    void cancel() {
        end(State.CANCELLED, "cancelled by a curator");
    }

    void fail(String why) {
        end(State.FAILED, why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why);
    }

    /** Ends a run whose process was killed; when that was, nobody knows. */
    void cutOff() {
        state = State.FAILED;
        reason = "was cut off";
    }

    /** Goes on with a run that did not come to its end. */
    void takeUp() {
        if (state == State.FINISHED) {
            throw new IllegalStateException("a finished run is not taken up again");
        }
        state = State.RUNNING;
        wish = null;
        reason = null;
        finishedAt = null;
    }

    private void end(State how, @Nullable String why) {
        state = how;
        reason = why;
        wish = null;
        finishedAt = Instant.now();
    }

    /**
     * Asks the run to pause or to end.
     *
     * @throws ImportRefused when it has ended
     */
    void ask(Wish asked) {
        if (state != State.RUNNING && state != State.PAUSED) {
            throw new ImportRefused("This run has ended already.");
        }
        wish = asked;
    }

    /** Takes a pause back. */
    void resume() {
        if (state != State.RUNNING && state != State.PAUSED) {
            throw new ImportRefused("This run has ended; start the same import again, and it goes on where it was.");
        }
        wish = null;
    }
}
