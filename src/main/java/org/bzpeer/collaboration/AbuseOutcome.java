package org.bzpeer.collaboration;

/** What a curator decides about a report. */
public enum AbuseOutcome {
    DISMISSED("Dismissed: within the rules"),
    WARNED("Warned by mail"),
    /** No requests and no messages for {@link AbuseReports#BARRED_DAYS} days. */
    BARRED("Barred from sending for 90 days");

    private final String text;

    AbuseOutcome(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }
}
