/** The pages around the records: home, about, sign-in as long as accounts are not there, errors. */
@NullMarked
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"shared", "platform", "catalog", "trust"})
package org.bzpeer.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
