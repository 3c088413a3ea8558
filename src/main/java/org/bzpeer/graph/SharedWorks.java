package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Dates;
import org.bzpeer.graph.Why.WorkLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The works that two researchers share. Of the two, the works of the one with fewer are gone through, the newest first,
 * and each is looked for among the other's by the key of the table: a bounded number of steps whoever they are.
 */
@Component
class SharedWorks {

    /** So many works of one researcher are gone through for a tie in a picture. */
    private static final int LOOKED_AT = 300;

    private static final String TITLES = """
            SELECT o.id, s.work_id, s.title, s.slug, s.published, s.month_only
            FROM unnest(:others::bigint[]) WITH ORDINALITY o (id, place)
            JOIN author a ON a.id = o.id
            CROSS JOIN LATERAL (
                SELECT w.* FROM (
                    SELECT work_id, title, slug, published, month_only, author_count FROM authorship
                    WHERE author_id = CASE WHEN a.works < :works THEN o.id ELSE :id END
                        AND published BETWEEN :from AND :to
                    ORDER BY published DESC, sort_key, work_id LIMIT :looked) w
                WHERE w.author_count <= 100 AND (
                    SELECT true FROM authorship x
                    WHERE x.author_id = CASE WHEN a.works < :works THEN :id ELSE o.id END AND x.work_id = w.work_id)
                LIMIT :titles) s
            ORDER BY o.place
            """;

    private final JdbcClient jdbc;

    SharedWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the newest works that a researcher shares with each of others, at most so many for each. */
    Map<Long, List<WorkLink>> titles(Centre centre, List<Long> others, GraphQuery query, int most) {
        Map<Long, List<WorkLink>> titles = new HashMap<>();
        if (others.isEmpty()) {
            return titles;
        }
        jdbc.sql(TITLES)
                .param("others", others.toArray(Long[]::new))
                .param("id", centre.id())
                .param("works", centre.works())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("looked", LOOKED_AT)
                .param("titles", most)
                .query(row -> {
                    titles.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(link(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getBoolean(6)));
                });
        return titles;
    }

    static WorkLink link(long id, String title, String slug, LocalDate published, boolean monthOnly) {
        return new WorkLink(id, title, "/works/" + id + "/" + slug, Dates.text(published, monthOnly));
    }
}
