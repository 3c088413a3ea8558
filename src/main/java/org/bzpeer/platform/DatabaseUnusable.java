package org.bzpeer.platform;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be opened. The message is one sentence for whoever runs the site: why, and what to do. */
final class DatabaseUnusable extends RuntimeException {

    DatabaseUnusable(String message) {
        this(message, null);
    }

    DatabaseUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
