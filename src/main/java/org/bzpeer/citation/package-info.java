/**
 * What the site knows, for machines and for the next tool in a scholar's day: references in the formats of reference
 * managers and in the styles of journals, JSON-LD, signposts in headers and heads, badges and lists to embed elsewhere.
 * Reads the catalogue; owns no tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "Citation",
        allowedDependencies = {"shared", "platform", "catalog", "trust"})
package org.bzpeer.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
