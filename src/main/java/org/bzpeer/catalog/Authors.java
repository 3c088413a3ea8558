package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All researchers. */
public interface Authors extends Repository<Author, Long> {

    Optional<Author> findById(long id);

    long count();
}
