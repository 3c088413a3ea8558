package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All works. */
interface Works extends Repository<Work, Long> {

    @NativeQuery("""
            SELECT w.* FROM work_identifier i JOIN work w ON w.id = i.work_id
            WHERE i.scheme = :scheme AND i.value = :value
            """)
    Optional<Work> findByIdentifier(String scheme, String value);
}
