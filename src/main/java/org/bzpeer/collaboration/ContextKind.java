package org.bzpeer.collaboration;

/** What two records have in common, or what the sender brings. */
public enum ContextKind {
    WORK("A work of both"),
    COAUTHOR("A co-author of both"),
    TOPIC("A topic of both"),
    OWN("A work of the sender");

    private final String text;

    ContextKind(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }
}
