package org.bzpeer.identity;

import java.time.Duration;
import org.bzpeer.catalog.RecordsBusy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One transaction at a time decides who is who; it is held until the transaction ends. */
@Component
public class RecordLock {

    private static final long LOCK = 0x7265636f7264L;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final JdbcTemplate jdbc;

    RecordLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock, as an import may. */
    public void take() {
        jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    /**
     * Allows the caller's transaction more time than a page has, since a record may have thousands of works; the pool takes
     * the limit back with the connection.
     */
    public void allowTime() {
        jdbc.execute("SET LOCAL statement_timeout = '" + LONGEST.toSeconds() + "s'");
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(
                    Runnable::run, (int) LONGEST.plusSeconds(1).toMillis());
            return true;
        });
    }

    /**
     * Takes the lock for somebody who should not wait long.
     *
     * @throws RecordsBusy when another transaction has it
     */
    public void takeOrRefuse() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class))) {
            throw new RecordsBusy();
        }
    }
}
