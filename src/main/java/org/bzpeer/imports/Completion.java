package org.bzpeer.imports;

import java.sql.Connection;
import java.util.List;
import org.bzpeer.catalog.RecordChanges;
import org.bzpeer.identity.Recognition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the catalogue from "works are loaded" to "pages are right" in one transaction: changed works brought to what
 * their newer records say, authors recognised, cards written under them, counters, panels and trust computed. Readers see the state before it or the state after it.
 */
@Component
class Completion {

    /** So many new works change what the planner must know before autovacuum comes by. */
    private static final long MANY = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AppliedChanges changes;
    private final Recognition recognition;
    private final RecordRefresh refresh;
    private final List<RecordChanges> listeners;

    Completion(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            AppliedChanges changes,
            Recognition recognition,
            RecordRefresh refresh,
            List<RecordChanges> listeners) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
        this.recognition = recognition;
        this.refresh = refresh;
        this.listeners = listeners;
    }

    /** Completes all pending and changed works; without any, nothing is written. */
    void run() {
        Long pending = jdbc.queryForObject(
                "SELECT (SELECT count(*) FROM work_pending) + (SELECT count(*) FROM author_pending)"
                        + " + (SELECT count(*) FROM work_change)",
                Long.class);
        if (pending == null || pending == 0) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL work_mem = '64MB'; SET LOCAL hash_mem_multiplier = 2");
            Connection connection =
                    DataSourceUtils.getConnection(java.util.Objects.requireNonNull(jdbc.getDataSource()));
            changes.apply(connection);
            recognition.recognise(connection);
            refresh.refresh(connection);
            writeCards();
            listeners.forEach(RecordChanges::completed);
            jdbc.execute("DELETE FROM work_pending");
        });
        if (pending >= MANY) {
            jdbc.execute("ANALYZE author; ANALYZE author_panels; ANALYZE authorship; ANALYZE evidence; ANALYZE work");
        }
    }

    private void writeCards() {
        jdbc.execute("""
                UPDATE authorship s SET
                    position = coalesce(array_position(b.author_ids, s.author_id), array_position(b.author_ids, -s.author_id)),
                    printed_name = w.author_names[
                        coalesce(array_position(b.author_ids, s.author_id), array_position(b.author_ids, -s.author_id))],
                    published = w.published, sort_key = w.sort_key, type = w.type, month_only = w.month_only,
                    source = w.source, title = w.title, slug = w.slug, venue = w.venue, doi = w.doi,
                    arxiv_id = w.arxiv_id, topic_ids = w.topic_ids, lead_names = w.author_names[1:3],
                    lead_ids = b.author_ids[1:3], author_count = cardinality(w.author_names), recorded_on = w.recorded_on
                FROM work_pending p JOIN work w ON w.id = p.work_id JOIN byline b ON b.work_id = p.work_id
                WHERE p.has_cards AND s.work_id = p.work_id
                    AND s.author_id IN (SELECT abs(u.id) FROM unnest(b.author_ids) AS u (id));
                INSERT INTO authorship
                SELECT t.author_id, t.work_id, t.position, w.author_names[t.position], t.basis,
                    (SELECT string_agg(w.author_names[array_position(w.author_keys, k.key)], ', ' ORDER BY k.rank)
                     FROM unnest(t.shared_keys) WITH ORDINALITY AS k (key, rank)
                     WHERE cardinality(w.author_keys) = cardinality(w.author_names)),
                    w.published,
                    w.sort_key, w.type, w.month_only, w.source, w.title, w.slug, w.venue, w.doi, w.arxiv_id, w.topic_ids,
                    w.author_names[1:3], b.author_ids[1:3], cardinality(w.author_names), w.recorded_on
                FROM attribution t JOIN work w ON w.id = t.work_id JOIN byline b ON b.work_id = t.work_id
                ORDER BY t.author_id, w.published DESC, w.sort_key, w.id
                """);
    }
}
