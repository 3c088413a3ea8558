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

    /**
     * Runs when all blocks are decided. A block does not see the works on which a record's name cannot be read as one of its
     * own, so two records that stand on one of these are not joined; a second place on a work becomes a record of its own,
     * and so does one that its bearer has said is not theirs.
     */
    void keepApart() {
        jdbc.execute("""
                DELETE FROM merged_author WHERE author_id IN (
                    SELECT g.author_id FROM (
                        SELECT old_id AS id, author_id FROM merged_author UNION SELECT author_id, author_id FROM merged_author) g
                    JOIN authorship s ON s.author_id = g.id GROUP BY g.author_id, s.work_id HAVING count(*) > 1);
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
                    SELECT t.work_id, t.position, row_number() OVER (PARTITION BY t.author_id, t.work_id ORDER BY t.position) > 1
                        OR EXISTS (SELECT FROM authorship s WHERE s.author_id = t.author_id AND s.work_id = t.work_id)
                        OR EXISTS (SELECT FROM merged_author m JOIN authorship s ON s.author_id = m.old_id AND s.work_id = t.work_id
                            WHERE m.author_id = t.author_id)
                        OR EXISTS (SELECT FROM not_mine n WHERE n.author_id = t.author_id AND n.work_id = t.work_id) AS is_second
                    FROM attribution t WHERE t.author_id IN (SELECT id FROM several_record)) p
                WHERE is_second;
                UPDATE attribution t SET author_id = s.author_id, basis = 'FIRST', shared_keys = '{}' FROM second_place s
                WHERE t.work_id = s.work_id AND t.position = s.position;
                INSERT INTO found_author SELECT author_id FROM second_place;
                UPDATE id_counter SET last = last + (SELECT count(*) FROM second_place) WHERE name = 'author'
                """.formatted(RECORDS));
    }
}
