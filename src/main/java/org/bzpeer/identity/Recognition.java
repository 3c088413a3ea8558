package org.bzpeer.identity;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.platform.Handover;
import org.bzpeer.platform.RowStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Recognises the authors behind the names on pending works. Only the blocks (family name and first initial) that a
 * pending work touches are looked at, one after another in a fixed order, so the same works always give the same authors
 * and ids. Blocks are decided beside the reading of the next ones: the memory needed is that of the largest block and of as many
 * names as may be read ahead.
 *
 * <p>Runs inside the caller's transaction and leaves there, until its end, the temporary tables {@code attribution}
 * (the new authorships and why), {@code dirty_author} (every record whose page may have changed),
 * {@code merged_author}, {@code merged_name} (the name keys of the records that were merged away) and
 * {@code hidden_author} (records of people who are unlisted). Rows of {@code byline} are written; authors and authorships are left to the caller.
 */
@Component
public class Recognition {

    /** So many names of whole blocks may be read while earlier blocks are decided. */
    private static final int MENTIONS_AHEAD = 10_000;

    private final JdbcTemplate jdbc;
    private final Merges merges;
    private final RecordLock lock;
    private final Suppressions suppressions;

    Recognition(JdbcTemplate jdbc, Merges merges, RecordLock lock, Suppressions suppressions) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.lock = lock;
        this.suppressions = suppressions;
    }

    /**
     * Recognises the authors of all pending works; {@code connection} is the transaction's own.
     *
     * @param emptied records without works that are known to be somebody else, by their ids; they become one with that record
     */
    public void recognise(Connection connection, Map<Long, Long> emptied) {
        lock.take();
        createTemporaryTables();
        long mentions = collectMentions(connection);
        decide(connection, mentions == 0 ? NameRarity.NOBODY : rarity(connection));
        emptied.forEach((old, author) -> jdbc.update(
                "INSERT INTO merged_author"
                        + " VALUES (?, coalesce((SELECT m.author_id FROM merged_author m WHERE m.old_id = ?), ?))",
                old,
                author,
                author));
        jdbc.execute("""
                CREATE TEMPORARY TABLE merged_name ON COMMIT DROP AS
                SELECT a.name_key FROM author a JOIN merged_author m ON m.old_id = a.id
                """);
        merges.move(Actor.IMPORT);
        writeBylines();
        markDirty();
        suppressions.hold(connection);
    }

    /** Makes the temporary tables, for a correction that is decided by people. */
    public void createTemporaryTables() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE mention (
                    block text COLLATE "C", name_key text COLLATE "C", work_id bigint, position integer) ON COMMIT DROP;
                CREATE TEMPORARY TABLE attribution (
                    author_id bigint, work_id bigint, position integer, basis text, shared_keys bigint[])
                    ON COMMIT DROP;
                CREATE TEMPORARY TABLE found_author (author_id bigint) ON COMMIT DROP;
                CREATE TEMPORARY TABLE merged_author (old_id bigint, author_id bigint) ON COMMIT DROP;
                CREATE TEMPORARY TABLE dirty_author (author_id bigint PRIMARY KEY) ON COMMIT DROP;
                CREATE TEMPORARY TABLE hidden_author (author_id bigint PRIMARY KEY) ON COMMIT DROP;
                """);
    }

    /** One row a name, not one a work: two thousand lists of twenty thousand names each would not fit into memory. */
    private long collectMentions(Connection connection) {
        jdbc.execute(
                "CREATE TEMPORARY TABLE read_name (name_key text COLLATE \"C\", reading text COLLATE \"C\") ON COMMIT DROP");
        try (BulkCopy mentions = new BulkCopy(connection, "mention", "block, name_key, work_id, position");
                BulkCopy readings = new BulkCopy(connection, "read_name", "name_key, reading")) {
            RowStream.read(connection, """
                    SELECT w.id, u.position, u.name, u.family
                    FROM work_pending p JOIN work w ON w.id = p.work_id LEFT JOIN byline b ON b.work_id = w.id,
                        unnest(w.author_names, w.family_names, b.author_ids)
                            WITH ORDINALITY AS u (name, family, author_id, position)
                    WHERE u.author_id IS NULL
                    """, row -> {
                PersonName name = PersonName.printed(row.getString(3), row.getString(4));
                mentions.add(name.block(), name.namesakeKey(), row.getLong(1), row.getInt(2));
                Readings.of(name).forEach(reading -> readings.add(name.namesakeKey(), reading.namesakeKey()));
            });
        }
        jdbc.execute("ANALYZE mention");
        Long mentions = jdbc.queryForObject("SELECT count(*) FROM mention", Long.class);
        return mentions == null ? 0 : mentions;
    }

    /** Counts over the distinct names of all works: how many given names a family name goes with, and the reverse. */
    private NameRarity rarity(Connection connection) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE distinct_key ON COMMIT DROP AS
                SELECT key, count(*) AS works FROM (SELECT unnest(author_keys) AS key FROM work) k GROUP BY key
                """);
        Map<Integer, Integer> families = counts(connection, "(key >> 32)::integer");
        Map<Integer, Integer> givenNames = counts(connection, "((key << 32) >> 32)::integer");
        NameRarity.Seen seen = jdbc.queryForObject(
                """
                SELECT count(*), count(*) FILTER (WHERE works = 1), count(*) FILTER (WHERE works = 2) FROM distinct_key
                """, (row, number) -> new NameRarity.Seen(row.getLong(1), row.getLong(2), row.getLong(3)));
        return new NameRarity(families, givenNames, Objects.requireNonNull(seen));
    }

    private Map<Integer, Integer> counts(Connection connection, String half) {
        Map<Integer, Integer> counts = new HashMap<>();
        RowStream.read(
                connection,
                "SELECT " + half + ", count(*) FROM distinct_key GROUP BY 1 HAVING count(*) >= " + NameRarity.KEPT_FROM,
                row -> counts.put(row.getInt(1), row.getInt(2)));
        return counts;
    }

    private void decide(Connection connection, NameRarity rarity) {
        Long last = jdbc.queryForObject("SELECT last FROM id_counter WHERE name = 'author' FOR UPDATE", Long.class);
        Set<Long> held = new HashSet<>(jdbc.queryForList(
                "SELECT id FROM author WHERE held OR claim_state <> 'UNCLAIMED' OR name_chosen", Long.class));
        NameForms forms = NameForms.read(jdbc);
        Set<Long> several = new HashSet<>(jdbc.queryForList(SeveralBlocks.RECORDS, Long.class));
        try (Decisions decisions = new Decisions(connection, last == null ? 0 : last, held, several)) {
            Handover.<List<Mention>>run(
                    "who-is-who",
                    MENTIONS_AHEAD,
                    block -> decisions.add(new Block(block, rarity, held).people()),
                    blocks -> new Blocks(jdbc, connection, forms).read(block -> blocks.give(block, block.size())));
            jdbc.update("UPDATE id_counter SET last = ? WHERE name = 'author'", decisions.lastId());
        }
        jdbc.execute("ANALYZE attribution");
        new SeveralBlocks(jdbc).keepApart();
        new AcrossBlocks(jdbc, connection, held, last == null ? 0 : last).join(rarity, forms);
    }

    private void writeBylines() {
        jdbc.execute("""
                UPDATE byline b SET author_ids = (
                    SELECT array_agg(coalesce(a.id, t.author_id) ORDER BY a.place)
                    FROM unnest(b.author_ids) WITH ORDINALITY AS a (id, place)
                    LEFT JOIN attribution t ON t.work_id = b.work_id AND t.position = a.place)
                WHERE b.work_id IN (SELECT work_id FROM work_pending)
                    AND array_position(b.author_ids, NULL) IS NOT NULL;
                INSERT INTO byline (work_id, author_ids)
                SELECT work_id, array_agg(author_id ORDER BY position) FROM attribution
                WHERE work_id NOT IN (SELECT b.work_id FROM byline b JOIN work_pending p ON p.work_id = b.work_id)
                GROUP BY work_id ORDER BY work_id;
                """);
    }

    private void markDirty() {
        jdbc.execute("""
                INSERT INTO dirty_author
                SELECT author_id FROM found_author
                UNION SELECT u.id FROM work_pending p JOIN byline b ON b.work_id = p.work_id, unnest(b.author_ids) AS u (id)
                WHERE u.id > 0
                ON CONFLICT DO NOTHING;
                WITH taken AS (DELETE FROM author_pending RETURNING author_id)
                INSERT INTO dirty_author SELECT author_id FROM taken ON CONFLICT DO NOTHING;
                DELETE FROM dirty_author d USING merged_author m WHERE d.author_id = m.old_id;
                ANALYZE dirty_author
                """);
    }
}
