/** What every feature stands on: the database, the command line, security headers, error pages. Knows no feature. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared"})
package org.bzpeer.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
