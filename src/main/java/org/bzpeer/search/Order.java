package org.bzpeer.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order results come; the names in small letters are those of the address. */
public enum Order {
    RELEVANCE("Relevance"),
    NEWEST("Newest first"),
    WORKS("Most works first");

    private final String label;

    Order(String label) {
        this.label = label;
    }

    /** Returns the order of this name; any other name means relevance. */
    static Order of(@Nullable String name) {
        for (Order order : values()) {
            if (order.parameter().equals(name)) {
                return order;
            }
        }
        return RELEVANCE;
    }

    public String label() {
        return label;
    }

    /** Returns the value in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
