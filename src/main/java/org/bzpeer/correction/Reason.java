package org.bzpeer.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why a record was corrected. Each code belongs to some kinds of correction. */
public enum Reason {
    SAME_PERSON("Works, co-authors and places show that it is one person", Kind.MERGE),
    SAME_IDENTIFIER("An identifier shows that it is one person", Kind.MERGE),
    NAME_CHANGED("One person has published under two names", Kind.MERGE),
    TWO_PEOPLE("The record mixes two people", Kind.SPLIT, Kind.MOVE),
    WRONG_PLACE("The works are by somebody else of this name", Kind.SPLIT, Kind.MOVE),
    AS_REPORTED("A report was right", Kind.MERGE, Kind.SPLIT, Kind.MOVE),
    AS_ASKED("The person has asked for it", Kind.MERGE, Kind.SPLIT, Kind.MOVE);

    private final String text;
    private final Set<Kind> kinds;

    Reason(String text, Kind... kinds) {
        this.text = text;
        this.kinds = Set.of(kinds);
    }

    /** Returns the reason as a reader sees it. */
    public String text() {
        return text;
    }

    boolean fits(Kind kind) {
        return kinds.contains(kind);
    }

    /** Returns the reasons that can be given for a correction of this kind. */
    static List<Reason> of(Kind kind) {
        return Arrays.stream(values()).filter(reason -> reason.fits(kind)).toList();
    }
}
