/**
 * Bringing metadata in: sources and their formats, the loading of works, and the completion of a run (authors
 * recognised, records counted, evidence written). Writes set-wise by SQL. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"shared", "platform", "catalog", "identity", "trust"})
package org.bzpeer.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
