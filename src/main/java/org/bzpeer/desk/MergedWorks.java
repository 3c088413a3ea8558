package org.bzpeer.desk;

import org.bzpeer.catalog.RecordChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What owners have said of a work that goes holds for the one that stays; of two answers, "not mine". */
@Component
class MergedWorks implements RecordChanges {

    private static final String MOVE = """
            UPDATE author_profile p SET version = p.version + 1, pinned_works = ARRAY(
                SELECT u.id FROM (
                    SELECT coalesce(m.work_id, k.id) AS id, min(k.place) AS place
                    FROM unnest(p.pinned_works) WITH ORDINALITY AS k (id, place)
                    LEFT JOIN merged_work m ON m.old_id = k.id GROUP BY 1) u
                ORDER BY u.place)
            WHERE EXISTS (SELECT FROM merged_work m WHERE m.old_id = ANY (p.pinned_works));
            INSERT INTO work_answer AS a (author_id, work_id, answer, answered_at)
            SELECT o.author_id, m.work_id, o.answer, o.answered_at
            FROM merged_work m JOIN work_answer o ON o.work_id = m.old_id
            ON CONFLICT (author_id, work_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at
            WHERE a.answer = 'MINE' AND excluded.answer = 'NOT_MINE'
            """;

    private final JdbcTemplate jdbc;

    MergedWorks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void mergingWorks() {
        jdbc.execute(MOVE);
    }
}
