/**
 * Correcting who is who by hand: two records become one, works move to another record or to one of their own, each with a
 * preview told from the very rows that it would change, a reason, and an undo that puts these rows back. For curators, and
 * for owners on their own record. Owns the corrections made and the rows that they changed; the changes themselves are
 * those of identity and of whoever keeps something about records.
 */
@NullMarked
@ApplicationModule(
        displayName = "Correction",
        allowedDependencies = {
            "shared",
            "platform",
            "account",
            "catalog",
            "identity",
            "claim",
            "curation",
            "search",
            "trust"
        })
package org.bzpeer.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
