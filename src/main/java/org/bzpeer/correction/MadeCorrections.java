package org.bzpeer.correction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All corrections that were made. */
interface MadeCorrections extends Repository<Correction, Long> {

    Optional<Correction> findById(long id);

    Correction save(Correction correction);
}
