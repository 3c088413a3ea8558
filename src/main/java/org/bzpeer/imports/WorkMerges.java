package org.bzpeer.imports;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.catalog.RecordChanges;
import org.bzpeer.identity.RecordLock;
import org.bzpeer.imports.TieGroups.Tie;
import org.bzpeer.platform.BulkCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes one of works that records have told to be one ({@link TiedWorks}), set-wise and in the transaction that completes the
 * run: the work that stays is completed from the one that goes, which leaves its address behind. Both author lists become
 * one ({@link MergedList}); all other modules move what they keep ({@link RecordChanges#mergingWorks}).
 */
@Component
class WorkMerges {

    private static final String CONTENT = """
            UPDATE work w SET
                type = CASE WHEN w.type = 'preprint' THEN o.type ELSE w.type END,
                topic_ids = CASE WHEN w.topic_ids = '{}' THEN o.topic_ids ELSE w.topic_ids END,
                arxiv_id = coalesce(w.arxiv_id, o.arxiv_id), doi = coalesce(w.doi, o.doi),
                preprint_doi = coalesce(w.preprint_doi, o.preprint_doi), pmid = coalesce(w.pmid, o.pmid),
                openalex_id = coalesce(w.openalex_id, o.openalex_id), venue = coalesce(w.venue, o.venue),
                comments = coalesce(w.comments, o.comments), license = coalesce(w.license, o.license),
                (status, notice_doi) = (
                    SELECT s.status, s.notice FROM (VALUES (w.status, w.notice_doi), (o.status, o.notice_doi)) AS s (status, notice)
                    ORDER BY %s, s.notice LIMIT 1),
                affiliations = m.affiliations, recorded_on = greatest(w.recorded_on, o.recorded_on),
                other_sources = (SELECT nullif(array_agg(DISTINCT u.name ORDER BY u.name), '{}')
                    FROM unnest(w.other_sources || o.other_sources || o.source) AS u (name) WHERE u.name <> w.source),
                version = w.version + 1
            FROM merged_work m JOIN work o ON o.id = m.old_id WHERE w.id = m.work_id;
            INSERT INTO work_abstract (work_id, text)
            SELECT m.work_id, a.text FROM merged_work m JOIN work_abstract a ON a.work_id = m.old_id ON CONFLICT DO NOTHING;
            UPDATE work_identifier i SET work_id = m.work_id FROM merged_work m WHERE i.work_id = m.old_id;
            UPDATE work_record r SET work_id = m.work_id, leads = false FROM merged_work m WHERE r.work_id = m.old_id;
            """.formatted(Mark.gravity("s.status"));

    /** What stands beside the names follows them; what stands there already stays. */
    private static final String BESIDE = """
            INSERT INTO %1$s (work_id, position, %2$s)
            SELECT m.work_id, p.position, o.%3$s
            FROM merged_work m CROSS JOIN LATERAL unnest(m.places) WITH ORDINALITY AS p (place, position)
            JOIN %1$s o ON o.work_id = m.old_id AND o.position = p.place
            ON CONFLICT DO NOTHING;
            """;

    private static final String PEOPLE = """
            CREATE TEMPORARY TABLE stood ON COMMIT DROP AS
            SELECT m.work_id, m.old_id, b.work_id AS on_work, abs(u.id) AS author_id
            FROM merged_work m JOIN byline b ON b.work_id IN (m.work_id, m.old_id), unnest(b.author_ids) AS u (id)
            WHERE u.id IS NOT NULL;
            INSERT INTO record_history (author_id, kind, actor, detail)
            SELECT author_id, 'WORKS_JOINED', 'IMPORT', jsonb_build_object('work', work_id)
            FROM stood GROUP BY author_id, work_id HAVING count(DISTINCT on_work) = 2 ORDER BY author_id, work_id;
            INSERT INTO author_pending SELECT DISTINCT author_id FROM stood ON CONFLICT DO NOTHING;
            INSERT INTO byline (work_id, author_ids) SELECT work_id, author_ids FROM merged_work WHERE author_ids <> '{}'
            ON CONFLICT (work_id) DO UPDATE SET author_ids = excluded.author_ids, shown_names = NULL;
            DELETE FROM byline b USING merged_work m WHERE b.work_id = m.work_id AND m.author_ids = '{}';
            UPDATE authorship s SET work_id = t.work_id
            FROM stood t JOIN merged_work m ON m.work_id = t.work_id
            WHERE t.on_work = t.old_id AND s.author_id = t.author_id AND s.work_id = t.old_id
                AND (t.author_id = ANY (m.author_ids) OR -t.author_id = ANY (m.author_ids))
                AND NOT EXISTS (SELECT FROM authorship k WHERE k.author_id = t.author_id AND k.work_id = t.work_id);
            DELETE FROM authorship s USING stood t JOIN merged_work m ON m.work_id = t.work_id
            WHERE s.author_id = t.author_id AND s.work_id = t.on_work AND (t.on_work = t.old_id
                OR NOT (t.author_id = ANY (m.author_ids) OR -t.author_id = ANY (m.author_ids)) IS TRUE);
            INSERT INTO record_history (author_id, kind, actor, detail)
            SELECT DISTINCT t.author_id, 'WORK_REMOVED', 'IMPORT', jsonb_build_object('work', t.work_id) FROM stood t
            WHERE NOT EXISTS (SELECT FROM authorship s WHERE s.author_id = t.author_id AND s.work_id = t.work_id);
            DROP TABLE stood;
            """;

    private static final String GOING = """
            INSERT INTO not_mine SELECT n.author_id, m.work_id, n.decided_at
            FROM merged_work m JOIN not_mine n ON n.work_id = m.old_id ON CONFLICT DO NOTHING;
            UPDATE work_redirect r SET work_id = m.work_id FROM merged_work m WHERE r.work_id = m.old_id;
            INSERT INTO work_redirect (old_id, work_id) SELECT old_id, work_id FROM merged_work;
            INSERT INTO work_pending (work_id, has_cards)
            SELECT work_id, author_ids <> '{}' FROM merged_work
            ON CONFLICT (work_id) DO UPDATE SET has_cards = excluded.has_cards;
            DELETE FROM work w USING merged_work m WHERE w.id = m.old_id;
            """;

    /** Only a record that nobody stands behind becomes one with another by itself. */
    private static final String EMPTIED = """
            SELECT EXISTS (SELECT FROM author a WHERE a.id = ? AND a.claim_state = 'UNCLAIMED' AND NOT a.held AND NOT a.name_chosen
                AND NOT EXISTS (SELECT FROM authorship s WHERE s.author_id = a.id))
            """;

    private final JdbcTemplate jdbc;
    private final RecordLock lock;
    private final List<RecordChanges> listeners;

    WorkMerges(JdbcTemplate jdbc, RecordLock lock, List<RecordChanges> listeners) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.listeners = listeners;
    }

    /**
     * Merges what was told to be one; {@code connection} is the transaction's own.
     *
     * @return the records that have lost their last work by it, each under its id, and who stands in their place
     */
    Map<Long, Long> merge(Connection connection) {
        List<Tie> ties = jdbc.query(
                "SELECT work_id, other_id FROM work_tie ORDER BY 1, 2",
                (row, number) -> new Tie(row.getLong(1), row.getLong(2)));
        if (ties.isEmpty()) {
            return Map.of();
        }
        lock.take();
        Map<Long, List<Long>> groups = TieGroups.of(ties, new SameWorks(jdbc).tied());
        Map<Long, Long> replaced = new HashMap<>();
        for (int round = 0; ; round++) {
            Map<Long, Long> pairs = new HashMap<>();
            for (Map.Entry<Long, List<Long>> group : groups.entrySet()) {
                if (round < group.getValue().size()) {
                    pairs.put(group.getValue().get(round), group.getKey());
                }
            }
            if (pairs.isEmpty()) {
                break;
            }
            mergePairs(connection, pairs, replaced);
        }
        jdbc.execute("DELETE FROM work_tie");
        return emptied(replaced);
    }

    /** @param pairs the works that stay under those that go, each once */
    private void mergePairs(Connection connection, Map<Long, Long> pairs, Map<Long, Long> replaced) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE merged_work (
                    old_id bigint PRIMARY KEY, work_id bigint UNIQUE, author_ids bigint[], affiliations text[], places integer[])
                    ON COMMIT DROP
                """);
        try (BulkCopy rows =
                new BulkCopy(connection, "merged_work", "old_id, work_id, author_ids, affiliations, places")) {
            MergedLists lists = new MergedLists(jdbc);
            pairs.forEach((goes, stays) -> lists.read(goes, stays, rows, replaced));
        }
        jdbc.execute("ANALYZE merged_work");
        listeners.forEach(RecordChanges::mergingWorks);
        jdbc.execute(PEOPLE
                + beside("work_author_orcid", "orcid", "source", "recorded_on")
                + beside("work_author_id", "scheme", "value", "source", "recorded_on")
                + beside("work_author_address", "address", "source", "recorded_on")
                + CONTENT
                + GOING
                + "DROP TABLE merged_work");
    }

    private static String beside(String table, String... columns) {
        return BESIDE.formatted(table, String.join(", ", columns), String.join(", o.", columns));
    }

    private Map<Long, Long> emptied(Map<Long, Long> replaced) {
        Map<Long, Long> emptied = new HashMap<>();
        for (Long author : replaced.keySet()) {
            Set<Long> passed = new HashSet<>();
            long now = author;
            while (replaced.containsKey(now) && passed.add(now)) {
                now = replaced.get(now);
            }
            if (now != author && Boolean.TRUE.equals(jdbc.queryForObject(EMPTIED, Boolean.class, author))) {
                emptied.put(author, now);
            }
        }
        return emptied;
    }
}
