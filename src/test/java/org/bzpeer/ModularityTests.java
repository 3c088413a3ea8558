package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the packages to what their {@code package-info} declares: one direction, no cycles, nothing of the inside used. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Bzpeer.class);

    @Test
    void keepsToTheDeclaredDirections() {
        modules.verify();
    }

    @Test
    void hasOneModuleForEachPartOfThePage() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrder(
                        "shared",
                        "platform",
                        "account",
                        "catalog",
                        "follow",
                        "graph",
                        "claim",
                        "identity",
                        "desk",
                        "imports",
                        "trust",
                        "collaboration",
                        "profile",
                        "search",
                        "subjects",
                        "site",
                        "curation",
                        "correction",
                        "citation",
                        "api",
                        "harvest");
    }
}
