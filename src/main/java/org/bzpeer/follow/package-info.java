/**
 * Following researchers, topics and institutions, and hearing of what is new about them: the feed, Atom, OPML, the
 * digest by mail. Offers the panel with the button; shows the pages of topics and institutions, whose point is to be
 * followed. Is told by the catalogue when records change.
 */
@NullMarked
@ApplicationModule(
        displayName = "Follow",
        allowedDependencies = {"shared", "platform", "account", "catalog"})
package org.bzpeer.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
