package org.bzpeer.identity;

import org.jspecify.annotations.Nullable;

/**
 * The decision that a mention belongs to a person.
 *
 * @param detail what was seen, as printed (names of shared co-authors), or null
 */
record Attribution(Mention mention, Basis basis, @Nullable String detail) {}
