package org.bzpeer.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to be unlisted with its signals.
 *
 * @param name the record's name, or null when it is gone
 * @param address the confirmed address, or null
 * @param state the state's code
 * @param namesakes other records with the same name
 */
// Public, since templates are compiled only against public types.
public record UnlistingRow(
        long id,
        long authorId,
        @Nullable String name,
        int works,
        boolean owned,
        String statement,
        @Nullable String address,
        @Nullable String addressClass,
        boolean signedIn,
        String state,
        String note,
        Instant askedAt,
        int namesakes) {}
