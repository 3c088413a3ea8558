/**
 * Who is who: names and how they fit together, and the recognition of authors behind the names on works. Offers
 * {@link org.bzpeer.identity.PersonName} and {@link org.bzpeer.identity.Recognition}; works on the catalogue's tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "platform", "catalog"})
package org.bzpeer.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
