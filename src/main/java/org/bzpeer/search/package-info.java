/** Finding researchers and works: the query, typing errors mended word by word, the results page. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "platform", "catalog", "trust"})
package org.bzpeer.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
