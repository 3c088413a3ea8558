package org.bzpeer.identity;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records that stand in several blocks, since their works print several forms of their name: each block decides by itself.
 * Whatever one of them has found goes to the record that another one has led it to, and nobody gets two places on one work.
 */
final class SeveralBlocks {

    static final String RECORDS =
            "SELECT id FROM author WHERE other_blocks IS NOT NULL UNION SELECT author_id FROM author_name_form";

    private final JdbcTemplate jdbc;

    SeveralBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs when all blocks are decided; a second place on a work becomes a record of its own. */
    void keepApart() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE several_record ON COMMIT DROP AS
                SELECT coalesce(m.author_id, r.id) AS id FROM (%1$s) r LEFT JOIN merged_author m ON m.old_id = r.id
                UNION SELECT r.id FROM (%1$s) r;
                UPDATE attribution t SET author_id = m.author_id FROM merged_author m
                WHERE t.author_id = m.old_id AND m.old_id IN (SELECT id FROM several_record);
                DELETE FROM found_author f USING merged_author m WHERE f.author_id = m.old_id;
                CREATE TEMPORARY TABLE second_place ON COMMIT DROP AS
                SELECT work_id, position, (SELECT last FROM id_counter WHERE name = 'author')
                    + row_number() OVER (ORDER BY work_id, position) AS author_id
                FROM (
                    SELECT t.work_id, t.position, row_number() OVER (PARTITION BY t.author_id, t.work_id ORDER BY t.position) AS place,
                        EXISTS (SELECT FROM authorship s WHERE s.work_id = t.work_id AND (s.author_id = t.author_id
                            OR s.author_id IN (SELECT old_id FROM merged_author m WHERE m.author_id = t.author_id))) AS stands
                    FROM attribution t WHERE t.author_id IN (SELECT id FROM several_record)) p
                WHERE place > 1 OR stands;
                UPDATE attribution t SET author_id = s.author_id, basis = 'FIRST', shared_keys = '{}' FROM second_place s
                WHERE t.work_id = s.work_id AND t.position = s.position;
                INSERT INTO found_author SELECT author_id FROM second_place;
                UPDATE id_counter SET last = last + (SELECT count(*) FROM second_place) WHERE name = 'author'
                """.formatted(RECORDS));
    }
}
