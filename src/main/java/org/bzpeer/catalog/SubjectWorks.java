package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The works of a topic and of an institution, newest first, by index. A topic's works are those that have it as their first
 * topic; an institution's are those of its {@value #RESEARCHERS} researchers with the most works, whose record prints its name.
 */
@Component
public class SubjectWorks {

    /** So many researchers of an institution stand for it. */
    public static final int RESEARCHERS = 50;

    /** The ids of these researchers, by index; {@code :name} is the institution's. */
    public static final String OF_INSTITUTION = """
            SELECT id FROM author WHERE NOT unlisted AND left(affiliation, 200) = left(:name, 200) AND affiliation = :name
            ORDER BY works DESC, id LIMIT %d
            """.formatted(RESEARCHERS);

    private static final String NEWEST = " ORDER BY published DESC, work_id DESC LIMIT :limit";

    /** Where a work stands in the list. */
    public record Place(LocalDate published, long workId) {}

    private final JdbcClient jdbc;

    SubjectWorks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after where the page before ended, or null */
    public List<Place> ofTopic(long topicId, @Nullable Place after, int limit) {
        String behind = after == null ? "" : " AND (published, id) < (:published, :work)";
        return places(
                "SELECT published, id AS work_id FROM work WHERE topic_ids[1] = :topic" + behind + NEWEST,
                Map.of("topic", topicId),
                after,
                limit);
    }

    /** @param after where the page before ended, or null */
    public List<Place> ofInstitution(String name, @Nullable Place after, int limit) {
        String behind = after == null ? "" : " AND (published, work_id) < (:published, :work)";
        String day = after == null ? "" : " AND published <= :published";
        return places(
                """
                SELECT published, work_id FROM (
                    SELECT DISTINCT s.published, s.work_id FROM (%s) a CROSS JOIN LATERAL (
                        SELECT published, work_id FROM authorship WHERE author_id = a.id%s
                        ORDER BY published DESC, sort_key, work_id LIMIT :limit + %d) s) w
                WHERE true%s
                """.formatted(OF_INSTITUTION, day, RESEARCHERS, behind) + NEWEST, Map.of("name", name), after, limit);
    }

    private List<Place> places(String sql, Map<String, Object> values, @Nullable Place after, int limit) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("limit", limit);
        if (after != null) {
            all.put("published", after.published());
            all.put("work", after.workId());
        }
        return jdbc.sql(sql)
                .params(all)
                .query((row, number) -> new Place(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
    }
}
