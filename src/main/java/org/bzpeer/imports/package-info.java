/**
 * Bringing metadata in: sources and their formats and services, runs and their quarantine, the loading of works and
 * the joining of several records of one work, and the completion of a run (authors recognised, records counted, evidence
 * written). Writes set-wise by SQL. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"shared", "platform", "account", "catalog", "identity", "trust"})
package org.bzpeer.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
