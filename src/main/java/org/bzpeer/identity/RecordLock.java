package org.bzpeer.identity;

import org.bzpeer.catalog.RecordsBusy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One transaction at a time decides who is who; it is held until the transaction ends. */
@Component
class RecordLock {

    private static final long LOCK = 0x7265636f7264L;

    private final JdbcTemplate jdbc;

    RecordLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock, as an import may. */
    void take() {
        jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    /**
     * Takes the lock for somebody who should not wait long.
     *
     * @throws RecordsBusy when another transaction has it
     */
    void takeOrRefuse() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class))) {
            throw new RecordsBusy();
        }
    }
}
