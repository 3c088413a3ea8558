package org.bzpeer.collaboration;

import java.util.Map;
import java.util.Set;

/** Where a request stands. The table of transitions is held by the database as well. */
public enum RequestState {
    OPEN("Waiting for an answer"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn"),
    EXPIRED("Expired without an answer"),
    CLOSED("Closed: the record changed hands or an account was erased"),
    ENDED("Conversation ended");

    private static final Map<RequestState, Set<RequestState>> NEXT =
            Map.of(OPEN, Set.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED, CLOSED), ACCEPTED, Set.of(ENDED));

    private final String text;

    RequestState(String text) {
        this.text = text;
    }

    /** Returns the words to show. */
    public String text() {
        return text;
    }

    boolean leadsTo(RequestState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
