package org.bzpeer.correction;

/** What a correction does. */
public enum Kind {
    /** Two records become one. */
    MERGE("Merge", "merged"),
    /** Works get a record of their own. */
    SPLIT("Split", "split"),
    /** Works go to another record that is there. */
    MOVE("Move", "moved");

    private final String text;
    private final String done;

    Kind(String text, String done) {
        this.text = text;
        this.done = done;
    }

    /** Returns what it is called on pages. */
    public String text() {
        return text;
    }

    /** Returns what the log of decisions calls it. */
    String done() {
        return done;
    }
}
