/**
 * What was imported: authors, works, authorships, topics, institutions, collaborators. Owns their tables, offers the
 * records that other modules read them by, and shows the page of one work.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"shared", "platform"})
package org.bzpeer.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
