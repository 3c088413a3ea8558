package org.bzpeer.collaboration;

/** How much an owner can take on. */
public enum Capacity {
    OPEN("Open"),
    LIMITED("Limited"),
    CLOSED("Closed until a day");

    private final String text;

    Capacity(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }
}
