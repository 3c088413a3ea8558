package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the old addresses of merged records lead. */
@Component
public class Survivors {

    private final JdbcClient jdbc;

    Survivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the record that a researcher's record was merged into, or nothing when it never was. */
    public Optional<Long> of(long authorId) {
        return jdbc.sql("SELECT author_id FROM author_redirect WHERE old_id = ?")
                .param(authorId)
                .query((row, number) -> row.getLong(1))
                .optional();
    }
}
