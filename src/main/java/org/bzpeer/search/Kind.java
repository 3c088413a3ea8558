package org.bzpeer.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is searched for; the names in small letters are those of the address. */
public enum Kind {
    ALL("Everything"),
    RESEARCHERS("Researchers"),
    WORKS("Works"),
    TOPICS("Topics"),
    INSTITUTIONS("Institutions");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** Returns the kind of this name; any other name means everything. */
    static Kind of(@Nullable String name) {
        for (Kind kind : values()) {
            if (kind.parameter().equals(name)) {
                return kind;
            }
        }
        return ALL;
    }

    /** Returns what the pages call it. */
    public String label() {
        return label;
    }

    /** Returns the value in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Kind other) {
        return this == ALL || this == other;
    }
}
