package org.bzpeer.correction;

import java.util.List;
import org.bzpeer.correction.WorkChoice.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the works of one record; what it costs is bounded by that record's works. */
@Component
class WorkChoices {

    static final int PAGE = 100;

    private static final String WORKS = """
            SELECT s.work_id, s.title, '/works/' || s.work_id || '/' || s.slug, extract(year FROM s.published)::integer,
                array_to_string(s.lead_names, ', ') || CASE WHEN s.author_count > 3 THEN ' +' || s.author_count - 3 ELSE '' END,
                s.printed_name, lower(s.basis) || coalesce(': ' || s.basis_detail, ''), count(*) OVER ()
            FROM authorship s WHERE s.author_id = :author AND (:words = '' OR
                position(:words IN lower(concat_ws(' ', s.title, s.venue, s.printed_name, s.basis_detail,
                    extract(year FROM s.published), array_to_string(s.lead_names, ' ')))) > 0)
            ORDER BY s.published DESC, s.sort_key, s.work_id LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;

    WorkChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lists a page of works.
     *
     * @param words part of a title, a name, a venue or a year, or empty for all
     */
    WorkChoice of(long author, String words, int page) {
        int[] all = {0};
        List<Line> works = jdbc.sql(WORKS)
                .param("author", author)
                .param("words", words.toLowerCase(java.util.Locale.ROOT))
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query((row, number) -> {
                    all[0] = row.getInt(8);
                    return new Line(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7));
                })
                .list();
        return new WorkChoice(works, all[0], page, (all[0] + PAGE - 1) / PAGE);
    }
}
