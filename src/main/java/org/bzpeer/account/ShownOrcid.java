package org.bzpeer.account;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An iD that whoever holds this session has just shown, and that is not linked to the account yet. */
record ShownOrcid(String orcid, Instant at) implements Serializable {

    static final String KEY = "org.bzpeer.shown-orcid";
    private static final Duration VALID = Duration.ofMinutes(30);

    static ShownOrcid now(String orcid) {
        return new ShownOrcid(orcid, Instant.now());
    }

    /** Returns the session's shown iD, or null when there is none or it was long ago. */
    static @Nullable String of(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(KEY) instanceof ShownOrcid shown
                        && shown.at.isAfter(Instant.now().minus(VALID))
                ? shown.orcid
                : null;
    }
}
