package org.bzpeer.correction;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every row that a correction changes, as it was before and after; triggers write them between begin and end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptChanges {

    /**
     * Versions leap, each correction by another width: an undo puts the former number back, and no number that a cache has
     * met while the correction stood comes again by the ordinary steps of one.
     */
    private static final String LEAP = """
            UPDATE %1$s t SET version = t.version + 1000 * (1 + %2$d %% 1000)
            FROM correction_change c
            WHERE c.correction_id = %2$d AND c.table_name = '%1$s' AND c.before IS NOT NULL AND c.after IS NOT NULL
                AND c.before <> c.after AND t.id = (c.key ->> 'id')::bigint
            """;

    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    KeptChanges(JdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void begin(long correction) {
        watch(String.valueOf(correction));
    }

    void end(long correction) {
        // What entities hold back until the commit belongs to the correction too.
        entities.flush();
        jdbc.execute(LEAP.formatted("author", correction));
        jdbc.execute(LEAP.formatted("work", correction));
        watch("");
        jdbc.update(
                "DELETE FROM correction_change WHERE correction_id = ? AND before IS NOT DISTINCT FROM after",
                correction);
    }

    private void watch(String correction) {
        jdbc.queryForObject("SELECT set_config('bzpeer.correction', ?, true)", String.class, correction);
    }
}
