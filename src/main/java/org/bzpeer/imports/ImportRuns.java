package org.bzpeer.imports;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The runs of all importers, newest id last. */
interface ImportRuns extends JpaRepository<ImportRun, Long> {

    List<ImportRun> findByState(ImportRun.State state);

    boolean existsByState(ImportRun.State state);

    boolean existsByInputNot(String input);
}
