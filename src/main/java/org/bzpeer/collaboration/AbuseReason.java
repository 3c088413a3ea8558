package org.bzpeer.collaboration;

/** Why something is reported. */
public enum AbuseReason {
    SPAM("Advertising, or the same text to many"),
    RUDE("Insulting or threatening"),
    FALSE_IDENTITY("Not the person of the record"),
    OTHER("Something else");

    private final String text;

    AbuseReason(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }
}
