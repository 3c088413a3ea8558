package org.bzpeer.platform;

/** A page of another site could not be read; the message says why, in the visitor's words. */
public class PageUnreachable extends Exception {

    public PageUnreachable(String explanation) {
        super(explanation, null, false, false);
    }
}
