/**
 * How well a record is known: the evidence ledger, rule set 1, and the snapshot (score, label, level) that follows
 * from the live evidence alone. Uses the catalogue; offers the rules to whoever brings evidence.
 */
@NullMarked
@ApplicationModule(
        displayName = "Trust",
        allowedDependencies = {"shared", "platform", "catalog"})
package org.bzpeer.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
