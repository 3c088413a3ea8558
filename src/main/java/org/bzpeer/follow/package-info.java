/**
 * Following researchers, topics and institutions, and hearing of what is new about them: the feed, Atom, OPML, the
 * digest by mail. Offers the panel with the button. Is told by the catalogue when records change.
 */
@NullMarked
@ApplicationModule(
        displayName = "Follow",
        allowedDependencies = {"shared", "platform", "account", "catalog"})
package org.bzpeer.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
