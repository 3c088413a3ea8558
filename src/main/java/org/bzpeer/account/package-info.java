/**
 * People who use the site: joining, signing in, sessions, settings, leaving. Offers the {@link org.bzpeer.account.Viewer}
 * who sends a request; knows nothing of what people do here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"shared", "platform"})
package org.bzpeer.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
