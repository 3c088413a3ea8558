package org.bzpeer.collaboration;

/** The stock reasons by which a request is declined, in words that both sides read. */
public enum DeclineReason {
    NO_TIME("There is no time for it at present"),
    OTHER_FIELD("It lies outside the present work"),
    PLANNED("Something of the kind is under way already"),
    UNSAID("No reason given");

    private final String text;

    DeclineReason(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }
}
