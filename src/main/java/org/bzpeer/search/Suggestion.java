package org.bzpeer.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may mean who is still typing.
 *
 * @param kind what it is, in one word
 * @param note what tells it from others of its name, or null
 */
// Public, since templates are compiled only against public types.
public record Suggestion(
        String label, String href, String kind, @Nullable String note) {}
