package org.bzpeer.imports;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.RecordChanges;
import org.bzpeer.identity.Recognition;
import org.bzpeer.identity.ShownNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the catalogue from "works are loaded" to "pages are right" in one transaction: changed works brought to what
 * their newer records say, works made one that were told to be, authors recognised, cards written under them, counters, panels and trust computed. Readers see the state before it or the state after it.
 */
@Component
class Completion {

    /** So many new works change what the planner must know before autovacuum comes by. */
    private static final long MANY = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AppliedChanges changes;
    private final WorkMerges merges;
    private final WaitingNotices notices;
    private final Recognition recognition;
    private final RecordRefresh refresh;
    private final List<RecordChanges> listeners;
    private final ShownNames shownNames;
    private final Cards cards;

    Completion(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            AppliedChanges changes,
            WorkMerges merges,
            WaitingNotices notices,
            Recognition recognition,
            RecordRefresh refresh,
            ShownNames shownNames,
            Cards cards,
            List<RecordChanges> listeners) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.changes = changes;
        this.merges = merges;
        this.notices = notices;
        this.recognition = recognition;
        this.refresh = refresh;
        this.listeners = listeners;
        this.shownNames = shownNames;
        this.cards = cards;
    }

    /** Completes all pending and changed works; without any, nothing is written. */
    void run() {
        Long pending = jdbc.queryForObject(
                "SELECT (SELECT count(*) FROM work_pending) + (SELECT count(*) FROM author_pending)"
                        + " + (SELECT count(*) FROM work_change) + (SELECT count(*) FROM work_tie)",
                Long.class);
        if (pending == null || pending == 0) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("SELECT pg_advisory_xact_lock(" + Importer.WRITING + ")");
            jdbc.execute("SET LOCAL work_mem = '64MB'; SET LOCAL hash_mem_multiplier = 2");
            Connection connection =
                    DataSourceUtils.getConnection(java.util.Objects.requireNonNull(jdbc.getDataSource()));
            changes.apply(connection);
            Map<Long, Long> emptied = merges.merge(connection);
            notices.mark();
            recognition.recognise(connection, emptied);
            tellHistory();
            showNames();
            refresh.refresh(connection);
            cards.write();
            listeners.forEach(RecordChanges::completed);
            jdbc.execute("DELETE FROM work_pending");
            settleSearchIndexes();
        });
        if (pending >= MANY) {
            jdbc.execute("ANALYZE author; ANALYZE author_panels; ANALYZE authorship; ANALYZE evidence; ANALYZE work");
        }
    }

    /** New rows wait in a list beside each GIN index, and until autovacuum comes by every search reads that list from end to end. */
    private void settleSearchIndexes() {
        jdbc.queryForList("""
                SELECT gin_clean_pending_list(i.oid) FROM pg_class i JOIN pg_am m ON m.oid = i.relam
                WHERE m.amname = 'gin' AND i.relkind = 'i' AND i.relnamespace = current_schema()::regnamespace
                """);
    }

    /** A record that was merged into one with a chosen name is shown under that name from now on. */
    private void showNames() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE renamed_work ON COMMIT DROP AS
                SELECT DISTINCT s.work_id FROM merged_author m JOIN author a ON a.id = m.author_id AND a.name_chosen
                JOIN authorship s ON s.author_id = a.id WHERE s.work_id NOT IN (SELECT work_id FROM work_pending);
                CREATE TEMPORARY TABLE changed_work ON COMMIT DROP AS
                SELECT work_id, NULL::bigint AS only_author FROM work_pending WHERE has_cards
                UNION ALL SELECT work_id, NULL FROM renamed_work;
                UPDATE work SET version = version + 1 WHERE id IN (SELECT work_id FROM renamed_work)
                """);
        shownNames.renew("work_pending");
        shownNames.renew("renamed_work");
    }

    /** Records that were there before tell of their new works; records that are only now made have nothing to tell. */
    private void tellHistory() {
        jdbc.execute("""
                INSERT INTO record_history (author_id, kind, actor, detail)
                SELECT t.author_id, 'WORKS_IMPORTED', 'IMPORT', jsonb_build_object('works', count(*))
                FROM attribution t JOIN author a ON a.id = t.author_id GROUP BY t.author_id ORDER BY t.author_id
                """);
    }
}
