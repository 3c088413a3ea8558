/** Values without beans that every module may use: folding of text, slugs, paging cursors. Uses nothing else. */
@NullMarked
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
package org.bzpeer.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
