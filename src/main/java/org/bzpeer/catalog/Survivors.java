package org.bzpeer.catalog;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the old addresses of merged records lead. */
@Component
public class Survivors {

    /** A record that a split had made, and that went by its undo, leads back to where its works came from. */
    private static final String OF = """
            SELECT author_id, 1 AS rank FROM author_redirect WHERE old_id = :id
            UNION ALL
            SELECT author_id, 2 FROM correction WHERE other_id = :id AND kind = 'SPLIT' AND undone_at IS NOT NULL
            ORDER BY rank LIMIT 1
            """;

    private final JdbcClient jdbc;

    Survivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the record that a researcher's record was merged into, or nothing when it never was or is there again. */
    public Optional<Long> of(long authorId) {
        return jdbc.sql(OF)
                .param("id", authorId)
                .query((row, number) -> row.getLong(1))
                .optional();
    }
}
