package org.bzpeer.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One edit by one owner, with what was there before it. */
@Entity
class DeskEdit {

    /** What was edited, and in which form the two values are kept. */
    enum Kind {
        /** All forms of the name. */
        NAMES,
        /** Bio and homepage. */
        PROFILE,
        /** The pinned works. */
        PINS,
        /** The answers to some works; empty where there was none. */
        ANSWERS,
        /** Works taken off the record: the moves. */
        TAKEN_OFF,
        /** Works brought to the record: the moves. */
        ADDED,
        /** A co-author's work confirmed: co-author and title. */
        CONFIRMED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long authorId;
    private @Nullable Long accountId;
    private Instant madeAt = Instant.now();

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.PROFILE;

    private String former = "";

    @Column(name = "current")
    private String current = "";

    private @Nullable Instant undoneAt;

    protected DeskEdit() {}

    DeskEdit(long authorId, long accountId, Kind kind, String former, String current) {
        this.authorId = authorId;
        this.accountId = accountId;
        this.kind = kind;
        this.former = former;
        this.current = current;
    }

    void undo() {
        undoneAt = Instant.now();
    }

    /** The edit stands again; what it led to this time is kept, since records made anew have other numbers. */
    void redo(String newCurrent) {
        undoneAt = null;
        current = newCurrent;
    }

    Kind kind() {
        return kind;
    }

    String former() {
        return former;
    }

    String current() {
        return current;
    }
}
