package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The collaborators of every researcher. */
interface CollaboratorsOf extends Repository<Collaborators, Long> {

    Optional<Collaborators> findById(long authorId);
}
