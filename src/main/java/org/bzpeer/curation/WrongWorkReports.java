package org.bzpeer.curation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All reports of wrong works. */
interface WrongWorkReports extends Repository<WrongWorkReport, Long> {

    Optional<WrongWorkReport> findById(long id);

    WrongWorkReport save(WrongWorkReport report);
}
