package org.bzpeer.platform;

/** A page of another site could not be read; the message says why, in the visitor's words. */
public class PageUnreachable extends Exception {

    private final int status;

    public PageUnreachable(String explanation) {
        this(explanation, 0);
    }

    PageUnreachable(int status) {
        this("The page answered with status " + status + " instead of 200.", status);
    }

    private PageUnreachable(String explanation, int status) {
        super(explanation, null, false, false);
        this.status = status;
    }

    /** Returns the status that the other site answered with, or 0 where there was no answer to go by. */
    public int status() {
        return status;
    }
}
