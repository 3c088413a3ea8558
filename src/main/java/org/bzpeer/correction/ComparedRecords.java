package org.bzpeer.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bzpeer.correction.Compared.Line;
import org.bzpeer.correction.Compared.Side;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads two records to be looked at side by side. */
@Component
class ComparedRecords {

    private static final int SHOWN = 10;

    private static final String SIDE = """
            SELECT a.id, a.name, p.names, ARRAY(
                    SELECT concat(CASE i.scheme WHEN 'orcid' THEN 'ORCID iD' WHEN 'openalex' THEN 'OpenAlex' ELSE i.scheme END,
                        ' ', i.value) FROM author_identifier i WHERE i.author_id = a.id ORDER BY i.scheme DESC, i.value LIMIT 20),
                a.affiliation, a.first_year, a.last_year, a.works, a.collaborators, a.followers, a.claim_state = 'CLAIMED',
                ARRAY(SELECT t.name FROM unnest(p.topic_ids[1\\:10]) WITH ORDINALITY AS u (id, place) JOIN topic t ON t.id = u.id
                    ORDER BY u.place)
            FROM author a LEFT JOIN author_panels p ON p.author_id = a.id WHERE a.id = :author AND NOT a.unlisted
            """;

    private static final String NEWEST = """
            SELECT title, '/works/' || work_id || '/' || slug, extract(year FROM published)::integer,
                array_to_string(lead_names, ', ') || CASE WHEN author_count > 3 THEN ' +' || author_count - 3 ELSE '' END
            FROM authorship WHERE author_id = ? ORDER BY published DESC, sort_key, work_id LIMIT ?
            """;

    private static final String SHARED = """
            SELECT a.name FROM author_panels p JOIN author_panels q ON q.author_id = ?
            CROSS JOIN LATERAL unnest(p.collaborator_ids) WITH ORDINALITY AS u (id, place) JOIN author a ON a.id = u.id
            WHERE p.author_id = ? AND u.id = ANY (q.collaborator_ids) AND NOT a.unlisted ORDER BY u.place LIMIT ?
            """;

    private final JdbcClient jdbc;

    ComparedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.bzpeer.catalog.NoSuchRecord when one of them is not there, or not shown */
    Compared of(long kept, long gone) {
        Side one = side(kept);
        Side other = side(gone);
        Set<String> topics = new LinkedHashSet<>(one.topics());
        topics.retainAll(other.topics());
        List<String> coauthors = jdbc.sql(SHARED)
                .params(gone, kept, SHOWN)
                .query((row, number) -> row.getString(1))
                .list();
        return new Compared(one, other, coauthors, List.copyOf(topics));
    }

    Side side(long id) {
        List<Line> newest = jdbc.sql(NEWEST)
                .params(id, SHOWN)
                .query((row, number) -> new Line(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
        return jdbc.sql(SIDE)
                .param("author", id)
                .query((row, number) -> side(row, newest))
                .optional()
                .orElseThrow(() -> Standings.unknown(id));
    }

    private static Side side(ResultSet row, List<Line> newest) throws SQLException {
        String first = String.valueOf(row.getInt(6));
        String last = String.valueOf(row.getInt(7));
        return new Side(
                row.getLong(1),
                Objects.requireNonNull(row.getString(2)),
                texts(row, 3),
                texts(row, 4),
                row.getString(5),
                first.equals(last) ? first : first + "–" + last,
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getBoolean(11),
                texts(row, 12),
                newest);
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return row.getArray(column) == null ? List.of() : new ArrayList<>(Arrays.asList(SqlArrays.texts(row, column)));
    }
}
