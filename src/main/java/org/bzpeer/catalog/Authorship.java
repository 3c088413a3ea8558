package org.bzpeer.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One researcher's place on one work: the position, the name as printed there, and why it is theirs. */
@Entity
class Authorship {

    @Embeddable
    record Key(long authorId, long workId) implements Serializable {}

    @EmbeddedId
    private Key key = new Key(0, 0);

    private int position;
    private String printedName = "";
    private String basis = "";
    private @Nullable String basisDetail;
    private String source = "";
    private LocalDate recordedOn = LocalDate.EPOCH;

    protected Authorship() {}

    long workId() {
        return key.workId();
    }

    /** Returns the place on the author list, 1 and upwards. */
    int position() {
        return position;
    }

    String printedName() {
        return printedName;
    }

    String basis() {
        return basis;
    }
}
