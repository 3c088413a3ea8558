package org.bzpeer.correction;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has come since a correction was made and rests on it, so that it cannot be taken back any more. */
@Component
class Obstacles {

    private static final String LATER = """
            SELECT min(l.id) FROM correction c JOIN correction l ON l.id > c.id AND l.undone_at IS NULL
                AND (l.author_id IN (c.author_id, c.other_id) OR l.other_id IN (c.author_id, c.other_id))
            WHERE c.id = ?
            """;

    /** A record of the two that stays or was made: gone, owned by somebody else, or with other works. */
    private static final String RECORDS = """
            SELECT EXISTS (
                SELECT FROM correction_change c LEFT JOIN author a ON a.id = (c.key ->> 'id')::bigint
                WHERE c.correction_id = :id AND c.table_name = 'author'
                    AND c.key IN (jsonb_build_object('id', :author::bigint), jsonb_build_object('id', :other::bigint))
                    AND (%s))
            """;

    private static final String OWNED = RECORDS.formatted("(a.id IS NULL) <> (c.after IS NULL) OR a.disputed"
            + " OR a.owner_id IS DISTINCT FROM (c.after ->> 'owner_id')::bigint"
            + " OR a.unlisted IS DISTINCT FROM (c.after ->> 'unlisted')::boolean"
            + " OR EXISTS (SELECT FROM claim l WHERE l.author_id = a.id AND l.state IN ('PENDING', 'APPEALED'))");

    private static final String WORKS = RECORDS.formatted("a.works <> (c.after ->> 'works')::integer");

    private static final String PLACES = """
            SELECT EXISTS (
                SELECT FROM correction_change c LEFT JOIN byline b ON b.work_id = (c.key ->> 'work_id')::bigint
                WHERE c.correction_id = :id AND c.table_name = 'byline' AND c.before -> 'author_ids' <> c.after -> 'author_ids'
                    AND to_jsonb(b.author_ids) IS DISTINCT FROM c.after -> 'author_ids')
            """;

    private static final String ADDRESSES = """
            SELECT EXISTS (
                SELECT FROM correction_change c LEFT JOIN author_redirect r ON r.old_id = (c.key ->> 'old_id')::bigint
                WHERE c.correction_id = :id AND c.table_name = 'author_redirect'
                    AND r.author_id IS DISTINCT FROM (c.after ->> 'author_id')::bigint)
            """;

    /** Whoever has taken to the record that was made would lose it. */
    private static final String MADE = """
            SELECT EXISTS (SELECT FROM follow WHERE author_id = :made) OR EXISTS (SELECT FROM claim WHERE author_id = :made)
                OR EXISTS (SELECT FROM wrong_work_report WHERE author_id = :made AND state = 'OPEN')
                OR EXISTS (SELECT FROM author_redirect WHERE author_id = :made)
            """;

    private final JdbcClient jdbc;
    private final KeptRows kept;

    Obstacles(JdbcClient jdbc, KeptRows kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Returns what stands in the way of an undo, with what to do instead, or nothing. */
    Optional<String> of(Correction correction) {
        if (correction.isUndone()) {
            return Optional.of("It was undone already.");
        }
        if (!kept.areThere(correction)) {
            return Optional.of("What an undo needs is kept no longer: it goes after " + KeptRows.KEPT_DAYS
                    + " days, or when a name in it is forgotten."
                    + " Correct the records as they are now instead.");
        }
        Long later = jdbc.sql(LATER)
                .param(correction.id())
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
        if (later != null) {
            return Optional.of(
                    "Correction " + later + " came later and concerns the same records. Undo that one first.");
        }
        if (is(OWNED, correction)) {
            return Optional.of("Since then it has changed whose record one of them is, or that is being decided."
                    + " Correct the records as they are now instead.");
        }
        if (is(PLACES, correction) || is(WORKS, correction)) {
            return Optional.of("Since then works have come to one of these records or have left it."
                    + " Move works one by one instead.");
        }
        if (is(ADDRESSES, correction)) {
            return Optional.of("Since then the record has been merged further, or its address leads elsewhere."
                    + " Correct the records as they are now instead.");
        }
        if (correction.kind() == Kind.SPLIT
                && jdbc.sql(MADE)
                        .param("made", correction.otherId())
                        .query((row, number) -> row.getBoolean(1))
                        .single()) {
            return Optional.of("Since then somebody follows, claims or reports the record that was made."
                    + " Merge the two records instead: then all of it moves along.");
        }
        return Optional.empty();
    }

    private boolean is(String sql, Correction correction) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("id", correction.id());
        if (sql.contains(":author")) {
            statement = statement.param("author", correction.authorId()).param("other", correction.otherId());
        }
        return statement.query((row, number) -> row.getBoolean(1)).single();
    }
}
