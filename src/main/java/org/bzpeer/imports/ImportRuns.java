package org.bzpeer.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The runs of all importers, newest id last. */
interface ImportRuns extends JpaRepository<ImportRun, Long> {

    List<ImportRun> findBySourceAndStateIn(String source, List<ImportRun.State> states);

    Optional<ImportRun> findFirstBySourceAndSha256OrderByIdDesc(String source, String sha256);

    boolean existsByState(ImportRun.State state);

    boolean existsByInputNot(String input);

    boolean existsBySourceNot(String source);
}
