package org.bzpeer.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the hub of an account shows.
 *
 * @param done what was just done, in a sentence, or null
 * @param leavesAt when the account is going to be erased, or null
 */
// Public, since templates are compiled only against public types.
public record SettingsPage(
        String name,
        String email,
        boolean hasPassword,
        boolean demo,
        boolean curator,
        int sessions,
        int passkeys,
        @Nullable String orcid,
        boolean orcidOn,
        @Nullable Instant leavesAt,
        @Nullable String done) {}
