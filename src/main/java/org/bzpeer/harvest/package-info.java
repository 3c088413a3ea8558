/**
 * For programs that take everything: OAI-PMH for works, the sitemap for pages, and what robots may do. Reads the catalogue;
 * owns no tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "Harvest",
        allowedDependencies = {"shared", "platform", "citation"})
package org.bzpeer.harvest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
