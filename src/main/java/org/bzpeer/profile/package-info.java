/** The researcher's page: the one place that sees all the features whose panels stand on it. Nothing depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "Researcher page",
        allowedDependencies = {
            "shared",
            "platform",
            "account",
            "catalog",
            "trust",
            "search",
            "citation",
            "follow",
            "claim",
            "collaboration"
        })
package org.bzpeer.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
