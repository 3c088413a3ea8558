package org.bzpeer.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.platform.RowStream;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts people together who were recognised in two blocks because they stand on works under two forms of their name. Which
 * name can be read as which is kept in {@code name_reading}, a name at a time, so an import looks at the names that it
 * brings and at those that these meet, and at nothing else.
 *
 * <p>Runs after the blocks have been decided and before anything is moved: it changes {@code attribution},
 * {@code merged_author} and {@code found_author}, and reads {@code mention} and {@code read_name}.
 */
final class AcrossBlocks {

    private final JdbcTemplate jdbc;
    private final Connection connection;
    private final Set<Long> claimed;
    private final long lastKnown;

    /** @param lastKnown the highest number of a record that was there before; the others are new and have no rows yet */
    AcrossBlocks(JdbcTemplate jdbc, Connection connection, Set<Long> claimed, long lastKnown) {
        this.jdbc = jdbc;
        this.connection = connection;
        this.claimed = claimed;
        this.lastKnown = lastKnown;
    }

    void join(NameRarity rarity, NameForms forms) {
        collectBearers();
        AcrossNames across = new AcrossNames(rarity, claimed);
        List<Mention> mentions = new ArrayList<>();
        String[] current = {""};
        RowStream.read(connection, """
                SELECT c.reading, c.author_id, w.id, x.position, w.author_names[x.position], w.family_names[x.position],
                    w.author_keys, o.orcid, k.value
                FROM bearer c JOIN (
                    SELECT author_id, work_id, position FROM attribution
                    UNION ALL
                    SELECT k.author_id, s.work_id, %s
                    FROM (SELECT author_id AS id, author_id FROM bearer
                        UNION SELECT m.old_id, m.author_id FROM merged_author m JOIN bearer USING (author_id)) k
                    JOIN authorship s ON s.author_id = k.id JOIN byline b ON b.work_id = s.work_id
                ) x ON x.author_id = c.author_id JOIN work w ON w.id = x.work_id
                LEFT JOIN work_author_orcid o ON o.work_id = x.work_id AND o.position = x.position
                LEFT JOIN work_author_id k ON k.work_id = x.work_id AND k.position = x.position AND k.scheme = 'openalex'
                ORDER BY c.reading, c.author_id, w.id
                """.formatted(Places.OF_AUTHORSHIP), row -> {
            String reading = row.getString(1);
            if (!reading.equals(current[0])) {
                across.look(current[0], mentions);
                mentions.clear();
                current[0] = reading;
            }
            mentions.add(mention(row, forms));
        });
        across.look(current[0], mentions);
        write(across.people());
    }

    /** Who bears each name that the import brings or meets, where at least one of them does by a reading alone. */
    private void collectBearers() {
        jdbc.execute("""
                ANALYZE read_name;
                INSERT INTO name_reading SELECT DISTINCT reading, name_key FROM read_name ON CONFLICT DO NOTHING;
                CREATE TEMPORARY TABLE met_name ON COMMIT DROP AS
                WITH brought AS MATERIALIZED (SELECT DISTINCT name_key FROM mention),
                    met AS (
                        SELECT r.reading FROM name_reading r JOIN brought b ON b.name_key = r.name_key
                        UNION SELECT r.reading FROM name_reading r JOIN brought b ON b.name_key = r.reading)
                SELECT r.reading, r.name_key, true AS is_read FROM met JOIN name_reading r USING (reading)
                UNION ALL SELECT reading, reading, false FROM met;
                CREATE TEMPORARY TABLE turned_name ON COMMIT DROP AS
                SELECT DISTINCT least(name_key, turned) AS reading, greatest(name_key, turned) AS name_key FROM (
                    SELECT DISTINCT name_key, (split_part(name_key, ' ', 2) || ' ' || split_part(name_key, ' ', 1)) COLLATE "C" AS turned
                    FROM mention WHERE name_key LIKE '%% %%') m
                WHERE turned <> name_key AND turned IN (SELECT name_key FROM author UNION ALL SELECT name_key FROM mention);
                INSERT INTO met_name SELECT reading, name_key, true FROM turned_name
                UNION ALL SELECT reading, reading, false FROM turned_name;
                ANALYZE met_name;
                CREATE TEMPORARY TABLE found_bearer ON COMMIT DROP AS
                SELECT n.reading, t.author_id, n.is_read FROM met_name n JOIN mention m ON m.name_key = n.name_key
                JOIN attribution t ON t.work_id = m.work_id AND t.position = m.position;
                INSERT INTO found_bearer
                SELECT n.reading, coalesce(m.author_id, a.id), n.is_read FROM met_name n
                JOIN author a ON a.name_key = n.name_key LEFT JOIN merged_author m ON m.old_id = a.id;
                CREATE TEMPORARY TABLE bearer ON COMMIT DROP AS
                SELECT DISTINCT reading, author_id FROM found_bearer JOIN (
                    SELECT reading FROM found_bearer GROUP BY reading
                    HAVING bool_or(is_read) AND count(DISTINCT author_id) BETWEEN 2 AND %d) several USING (reading)
                WHERE NOT EXISTS (SELECT FROM author a WHERE a.id = author_id AND a.unlisted);
                ANALYZE bearer;
                CREATE TEMPORARY TABLE linked_author (old_id bigint, author_id bigint) ON COMMIT DROP;
                CREATE TEMPORARY TABLE link_reason (author_id bigint, shared_keys bigint[]) ON COMMIT DROP
                """.formatted(AcrossNames.MOST_BEARERS));
    }

    private Mention mention(ResultSet row, NameForms forms) throws SQLException {
        PersonName name = PersonName.printed(row.getString(5), row.getString(6));
        return new Mention(
                row.getLong(3),
                row.getInt(4),
                row.getLong(2),
                name,
                SqlArrays.longs(row, 7),
                new int[0],
                VenueNames.NONE,
                Set.of(),
                0,
                null,
                TitleWords.NONE,
                List.of(name),
                forms.notOf(row.getLong(3)),
                row.getString(8),
                row.getString(9));
    }

    private void write(List<Bearer> people) {
        try (BulkCopy links = new BulkCopy(connection, "linked_author", "old_id, author_id");
                BulkCopy reasons = new BulkCopy(connection, "link_reason", "author_id, shared_keys")) {
            for (Bearer person : people) {
                List<Long> members = List.copyOf(person.members());
                List<Long> known =
                        members.stream().filter(id -> id <= lastKnown).toList();
                long survivor = known.isEmpty() ? members.getFirst() : Decisions.survivor(known, claimed);
                members.stream().filter(id -> id != survivor).forEach(id -> links.add(id, survivor));
                for (Map.Entry<Long, long[]> reason : person.reasons().entrySet()) {
                    reasons.add(reason.getKey(), reason.getValue());
                }
            }
        }
        jdbc.execute("""
                UPDATE attribution t SET shared_keys = r.shared_keys,
                    basis = CASE WHEN r.shared_keys = '{}' THEN 'IDENTIFIER' ELSE 'COAUTHORS' END
                FROM link_reason r WHERE t.author_id = r.author_id AND t.basis = 'FIRST';
                UPDATE attribution t SET author_id = l.author_id FROM linked_author l WHERE t.author_id = l.old_id;
                UPDATE merged_author m SET author_id = l.author_id FROM linked_author l WHERE m.author_id = l.old_id;
                INSERT INTO merged_author SELECT old_id, author_id FROM linked_author WHERE old_id <= %d;
                DELETE FROM found_author f USING linked_author l WHERE f.author_id = l.old_id;
                INSERT INTO found_author SELECT DISTINCT author_id FROM linked_author
                """.formatted(lastKnown));
    }
}
