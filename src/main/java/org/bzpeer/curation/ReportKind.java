package org.bzpeer.curation;

/** What a visitor says is wrong. */
public enum ReportKind {
    NOT_THEIRS("This work is not by this person"),
    TWO_PEOPLE("Two people share this page"),
    WRONG_DATA("The title or the author list is wrong"),
    OTHER("Something else");

    private final String text;

    ReportKind(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
