package org.bzpeer.imports;

import org.springframework.jdbc.core.JdbcTemplate;

/** The identifiers of people and organisations at the places of author lists follow the lists, in the transaction that completes a run. */
final class PeopleOnLists {

    private static final String MOVE = """
            CREATE TEMPORARY TABLE moved_%1$s ON COMMIT DROP AS
            SELECT o.* FROM %1$s o JOIN changed_list l ON l.work_id = o.work_id;
            DELETE FROM %1$s o USING changed_list l WHERE l.work_id = o.work_id;
            UPDATE moved_%1$s m SET position = array_position(l.places, m.position)
            FROM changed_list l WHERE l.work_id = m.work_id;
            INSERT INTO %1$s SELECT * FROM moved_%1$s WHERE position IS NOT NULL ORDER BY work_id, position;
            """;

    private static final String PLACES = """
             FROM work_change c JOIN work w ON w.id = c.work_id, unnest(c.%s) WITH ORDINALITY AS u (value, position)
            WHERE u.value IS NOT NULL AND u.position <= cardinality(w.author_names) ORDER BY c.work_id, u.position
            """;

    private static final String IDS =
            "INSERT INTO work_author_id AS k (work_id, position, scheme, value, source, recorded_on)"
                    + " SELECT c.work_id, u.position, '%s', u.value, w.source, c.recorded_on" + PLACES + """
            ON CONFLICT (work_id, position, scheme) DO UPDATE SET
                value = excluded.value, source = excluded.source, recorded_on = excluded.recorded_on
            WHERE k.value <> excluded.value AND k.recorded_on <= excluded.recorded_on;
            """;

    private PeopleOnLists() {}

    /** Moves identifiers with their names where the transaction's {@code changed_list} says that a list has changed. */
    static void move(JdbcTemplate jdbc) {
        jdbc.execute(MOVE.formatted("work_author_orcid") + MOVE.formatted("work_author_id"));
    }

    /** Takes over what the staged changes say of the people on the lists as they are now; of two the newer holds. */
    static void take(JdbcTemplate jdbc) {
        jdbc.execute("INSERT INTO work_author_orcid AS k (work_id, position, orcid, source, recorded_on)"
                + " SELECT c.work_id, u.position, u.value, coalesce(c.added_sources[1], w.source), c.recorded_on"
                + PLACES.formatted("orcids") + """
                ON CONFLICT (work_id, position) DO UPDATE SET
                    orcid = excluded.orcid, source = excluded.source, recorded_on = excluded.recorded_on
                WHERE k.orcid <> excluded.orcid AND k.recorded_on <= excluded.recorded_on;
                """ + IDS.formatted("openalex", "openalex_authors")
                + IDS.formatted("ror", "rors"));
    }
}
