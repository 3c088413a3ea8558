package org.bzpeer.account;

/**
 * A ready account of a trial is about to be used and needs the record that carries its iD. Whoever has a part in that sees
 * to it, each once, in the order below.
 */
public record DemoEntered(long accountId, String orcid) {

    public static final int WORKS = 1;
    public static final int CLAIM = 2;
    public static final int OFFER = 3;
}
