package org.bzpeer.identity;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Author lists as they are shown: as printed, but whoever has chosen a name stands there under it. The printed names
 * stay with the work, where recognition reads them.
 */
@Component
public class ShownNames {

    private final JdbcTemplate jdbc;

    ShownNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Brings the shown names of works to what their researchers have chosen, in the caller's transaction. Where nobody
     * has chosen any, nothing is read.
     *
     * @param table a table of the works, by its column {@code work_id}
     */
    public void renew(String table) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM author_name_form WHERE preferred)"
                        + " OR EXISTS (SELECT FROM byline b JOIN " + table
                        + " p ON p.work_id = b.work_id WHERE b.shown_names IS NOT NULL)",
                Boolean.class))) {
            return;
        }
        jdbc.execute("""
                CREATE TEMPORARY TABLE shown_change ON COMMIT DROP AS
                SELECT b.work_id, a.place, (coalesce(b.shown_names, w.author_names))[a.place] AS old,
                    coalesce(f.name, w.author_names[a.place]) AS new, f.name IS NOT NULL AS chosen
                FROM %s p JOIN byline b ON b.work_id = p.work_id JOIN work w ON w.id = b.work_id,
                    unnest(b.author_ids) WITH ORDINALITY AS a (id, place)
                    LEFT JOIN author_name_form f ON f.author_id = a.id AND f.preferred
                WHERE b.shown_names IS NOT NULL
                    OR b.author_ids && ARRAY(SELECT author_id FROM author_name_form WHERE preferred);
                UPDATE byline b SET shown_names = n.names FROM (
                    SELECT work_id, CASE WHEN bool_or(chosen) THEN array_agg(new ORDER BY place) END AS names
                    FROM shown_change GROUP BY work_id
                ) n WHERE n.work_id = b.work_id AND b.shown_names IS DISTINCT FROM n.names;
                DELETE FROM shown_change WHERE old IS NOT DISTINCT FROM new;
                """.formatted(table));
        replaceInReasons();
        jdbc.execute("DROP TABLE shown_change");
    }

    /** The reasons kept with authorships name co-authors; one statement mends one name in each of them. */
    private void replaceInReasons() {
        int mended;
        do {
            mended = jdbc.update("""
                    UPDATE authorship s
                    SET basis_detail = trim(BOTH ', ' FROM
                        replace(', ' || s.basis_detail || ', ', ', ' || c.old || ', ', ', ' || c.new || ', '))
                    FROM shown_change c JOIN byline b ON b.work_id = c.work_id
                    WHERE cardinality(b.author_ids) <= 100 AND s.author_id = ANY (b.author_ids) AND s.work_id = c.work_id
                        AND strpos(', ' || s.basis_detail || ', ', ', ' || c.old || ', ') > 0
                        AND strpos(', ' || c.new || ', ', ', ' || c.old || ', ') = 0
                    """);
        } while (mended > 0);
    }
}
