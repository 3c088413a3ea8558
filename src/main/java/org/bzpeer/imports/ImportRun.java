package org.bzpeer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of an importer over one input. */
@Entity
class ImportRun {

    enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String source = "";
    private String input = "";

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private Instant startedAt = Instant.now();
    private @Nullable Instant finishedAt;

    @Column(name = "records_read")
    private long read;

    @Column(name = "records_new")
    private long created;

    @Column(name = "records_changed")
    private long changed;

    @Column(name = "records_unchanged")
    private long unchanged;

    @Column(name = "records_refused")
    private long refused;

    private @Nullable String reason;

    protected ImportRun() {}

    ImportRun(String source, String input) {
        this.source = source;
        this.input = input;
    }

    /** Takes over how far the run is. */
    void count(Counts counts) {
        read = counts.read;
        created = counts.created;
        changed = counts.changed;
        unchanged = counts.unchanged;
        refused = counts.refused;
    }

    void finish() {
        state = State.FINISHED;
        finishedAt = Instant.now();
    }

    void fail(String why) {
        state = State.FAILED;
        reason = why.length() > 500 ? why.substring(0, 500) : why;
        finishedAt = Instant.now();
    }

    /** Ends a run whose process was killed; when that was, nobody knows. */
    void cutOff() {
        state = State.FAILED;
        reason = "was cut off";
    }
}
