/**
 * The read-only programming interface under {@code /api/v1}: researchers, works, topics and institutions by number and in
 * lists that are paged by cursor, with a description for machines (OpenAPI) and a page to try it. Owns no tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"shared", "platform", "catalog", "trust", "search", "citation"})
package org.bzpeer.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
