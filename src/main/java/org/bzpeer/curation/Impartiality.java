package org.bzpeer.curation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody decides in their own matter, nor in a co-author's. */
@Component
public class Impartiality {

    private static final String CONCERNED = """
            SELECT EXISTS (
                SELECT FROM author mine WHERE mine.owner_id = :curator AND (mine.id = :author OR EXISTS (
                    SELECT FROM authorship m JOIN authorship s ON s.author_id = :author AND s.work_id = m.work_id
                    WHERE m.author_id = mine.id)))
            """;

    private final JdbcClient jdbc;

    Impartiality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the curator pass.
     *
     * @param asker the account that asked for the decision, or null
     * @throws OwnMatter when the curator is concerned
     */
    public void require(long curator, long authorId, @Nullable Long asker) {
        if (asker != null && asker == curator
                || jdbc.sql(CONCERNED)
                        .param("curator", curator)
                        .param("author", authorId)
                        .query((row, number) -> row.getBoolean(1))
                        .single()) {
            throw new OwnMatter();
        }
    }
}
