package org.bzpeer.catalog;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All researchers. */
public interface Authors extends Repository<Author, Long> {

    Optional<Author> findById(long id);

    /** Finds a researcher and holds the row until the transaction ends: changes of one record come one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Author a WHERE a.id = :id")
    Optional<Author> findAndLock(long id);
}
