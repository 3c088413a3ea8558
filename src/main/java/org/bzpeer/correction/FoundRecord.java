package org.bzpeer.correction;

import org.jspecify.annotations.Nullable;

/** A record that may be meant. */
// Public, since templates are compiled only against public types.
public record FoundRecord(
        long id,
        String name,
        int works,
        String years,
        @Nullable String topic,
        @Nullable String affiliation,
        boolean claimed) {

    /** Returns what tells it from others of the name, in a line. */
    public String facts() {
        return (works == 1 ? "1 work" : works + " works") + ", " + years + (topic == null ? "" : " · " + topic)
                + (affiliation == null ? "" : " · " + affiliation) + (claimed ? " · claimed" : "") + " · no. " + id;
    }
}
