/**
 * The owner's desk: what the researcher behind a claimed record says and corrects there. Offers
 * {@link org.bzpeer.desk.OwnerEdits}, by which the edits of a false owner are taken back; who owns a record is read from it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"shared", "platform", "account", "catalog", "identity", "trust"})
package org.bzpeer.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
