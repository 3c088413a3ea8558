/**
 * The pages of topics and institutions: what each is, its researchers, its works, its works by year, and what stands near it.
 * Reads the catalogue, by index and bounded; the follow button is follow's.
 */
@NullMarked
@ApplicationModule(
        displayName = "Topics and institutions",
        allowedDependencies = {"shared", "platform", "account", "catalog", "follow"})
package org.bzpeer.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
