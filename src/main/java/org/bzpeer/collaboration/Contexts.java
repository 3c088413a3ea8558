package org.bzpeer.collaboration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What two records have in common in the graph. Each statement goes by index and looks at a bounded number of rows. */
@Component
class Contexts {

    private static final String COMMON = """
            WITH mine AS MATERIALIZED (SELECT collaborator_ids, topic_ids FROM author_panels WHERE author_id = :mine),
                theirs AS MATERIALIZED (SELECT collaborator_ids, topic_ids FROM author_panels WHERE author_id = :theirs)
            (SELECT 'WORK', t.work_id, t.title
                FROM (SELECT work_id, title, published FROM authorship WHERE author_id = :theirs
                    ORDER BY published DESC, sort_key, work_id LIMIT 500) t
                JOIN authorship m ON m.author_id = :mine AND m.work_id = t.work_id
                ORDER BY t.published DESC, t.work_id LIMIT 10)
            UNION ALL
            (SELECT 'COAUTHOR', a.id, a.name
                FROM theirs, unnest(theirs.collaborator_ids) WITH ORDINALITY AS u (id, place)
                JOIN author a ON a.id = u.id
                WHERE u.id IN (SELECT unnest(collaborator_ids) FROM mine) AND u.id NOT IN (:mine, :theirs)
                ORDER BY u.place LIMIT 10)
            UNION ALL
            (SELECT 'TOPIC', t.id, t.name
                FROM theirs, unnest(theirs.topic_ids) WITH ORDINALITY AS u (id, place)
                JOIN topic t ON t.id = u.id
                WHERE u.id IN (SELECT unnest(topic_ids) FROM mine)
                ORDER BY u.place LIMIT 10)
            UNION ALL
            (SELECT 'OWN', work_id, title FROM authorship WHERE author_id = :mine
                ORDER BY published DESC, sort_key, work_id LIMIT 10)
            """;

    private static final String IS_COMMON = """
            SELECT CASE :kind
                WHEN 'WORK' THEN EXISTS (SELECT FROM authorship m JOIN authorship t ON t.work_id = m.work_id
                    WHERE m.author_id = :mine AND m.work_id = :id AND t.author_id = :theirs)
                WHEN 'OWN' THEN EXISTS (SELECT FROM authorship WHERE author_id = :mine AND work_id = :id)
                WHEN 'COAUTHOR' THEN :id NOT IN (:mine, :theirs) AND (
                    SELECT count(*) FROM author_panels
                    WHERE author_id IN (:mine, :theirs) AND :id = ANY (collaborator_ids)) = 2
                ELSE (SELECT count(*) FROM author_panels
                    WHERE author_id IN (:mine, :theirs) AND :id = ANY (topic_ids)) = 2
                END
            """;

    private final JdbcClient jdbc;

    Contexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what a sender can pick from: at most ten of each kind, works newest first, the rest most frequent first. */
    List<Context> between(long mine, long theirs) {
        return jdbc.sql(COMMON)
                .param("mine", mine)
                .param("theirs", theirs)
                .query((row, number) ->
                        new Context(ContextKind.valueOf(row.getString(1)), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Tells whether a context that a form names is a true one. */
    boolean isCommon(Context context, long mine, long theirs) {
        return jdbc.sql(IS_COMMON)
                .param("kind", context.kind().name())
                .param("id", context.id())
                .param("mine", mine)
                .param("theirs", theirs)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
