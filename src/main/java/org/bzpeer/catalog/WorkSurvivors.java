package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the old addresses of works lead that became one with another work. */
@Component
public class WorkSurvivors {

    private final JdbcClient jdbc;

    WorkSurvivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the work that a work became one with, or nothing when it never did. */
    public Optional<Long> of(long workId) {
        return jdbc.sql("SELECT work_id FROM work_redirect WHERE old_id = ?")
                .param(workId)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Returns the number by which a work that was once called by this number is found now. */
    public long current(long workId) {
        return of(workId).orElse(workId);
    }
}
