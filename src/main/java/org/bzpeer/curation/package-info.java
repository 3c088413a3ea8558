/**
 * What curators decide, with everything in front of them: queues of claims, disputes, wrong works and abuse, unlisting by
 * the person concerned, and the log of decisions. Calls the verbs of the modules that own the matter; owns only the
 * reports of wrong works and the requests to be unlisted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Curation",
        allowedDependencies = {"shared", "platform", "account", "catalog", "identity", "claim", "trust", "collaboration"
        })
package org.bzpeer.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
