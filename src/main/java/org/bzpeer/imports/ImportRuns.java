package org.bzpeer.imports;

import org.springframework.data.jpa.repository.JpaRepository;

/** The runs of all importers, newest id last. */
interface ImportRuns extends JpaRepository<ImportRun, Long> {

    boolean existsByState(ImportRun.State state);

    boolean existsByInputNot(String input);
}
