/**
 * Whose record this is: claims, the proofs that speak for them, decisions and disputes. Owns these tables and the owner
 * columns of a record, gives the evidence of an approved claim to the ledger, and offers verbs and a queue to curators.
 */
@NullMarked
@ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {"shared", "platform", "account", "catalog", "identity", "trust"})
package org.bzpeer.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
