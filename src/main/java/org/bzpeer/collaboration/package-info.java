/**
 * Direct collaboration: what the owner of a record is open to, requests and the conversations that follow from them, who
 * waits for a record to be claimed, blocks and reports. Hears of owners by the catalogue's events; offers the panel on the
 * researcher's page and the reports that curators decide.
 */
@NullMarked
@ApplicationModule(
        displayName = "Direct collaboration",
        allowedDependencies = {"shared", "platform", "account", "catalog"})
package org.bzpeer.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
