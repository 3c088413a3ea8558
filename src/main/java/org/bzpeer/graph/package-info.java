/**
 * A researcher in context: neighbours one step away with the why of every tie, the drawing of them, the explorer that
 * goes on from each, the connection between two researchers, and all of it as data. Reads the catalogue's tables by
 * index and in bounded numbers, and says what it leaves out.
 */
@NullMarked
@ApplicationModule(
        displayName = "Research graph",
        allowedDependencies = {"shared", "platform", "catalog"})
package org.bzpeer.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
