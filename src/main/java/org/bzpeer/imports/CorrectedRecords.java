package org.bzpeer.imports;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.bzpeer.catalog.RecordsCorrected;
import org.bzpeer.catalog.RecordsCorrected.Merge;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.identity.Merges;
import org.bzpeer.identity.Recognition;
import org.bzpeer.identity.RecordLock;
import org.bzpeer.identity.ShownNames;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings records up to date after people have corrected them, in the same transaction and by the same means as after an
 * import; what a correction costs depends on the records that it concerns, not on the size of the catalogue.
 */
@Component
class CorrectedRecords {

    private final JdbcTemplate jdbc;
    private final RecordLock lock;
    private final Recognition recognition;
    private final Merges merges;
    private final RecordRefresh refresh;
    private final ShownNames shownNames;
    private final Cards cards;

    CorrectedRecords(
            JdbcTemplate jdbc,
            RecordLock lock,
            Recognition recognition,
            Merges merges,
            RecordRefresh refresh,
            ShownNames shownNames,
            Cards cards) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.recognition = recognition;
        this.merges = merges;
        this.refresh = refresh;
        this.shownNames = shownNames;
        this.cards = cards;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(RecordsCorrected corrected) {
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(jdbc.getDataSource()));
        lock.allowTime();
        recognition.createTemporaryTables();
        jdbc.execute(
                "CREATE TEMPORARY TABLE changed_work (work_id bigint PRIMARY KEY, only_author bigint) ON COMMIT DROP;"
                        + " CREATE TEMPORARY TABLE merged_name (name_key text) ON COMMIT DROP");
        merge(corrected.merges());
        corrected.moves().forEach(this::move);
        corrected.renamed().forEach(this::rename);
        shownNames.renew("changed_work");
        refresh.refresh(connection);
        cards.write();
        corrected.moves().forEach(this::redirect);
        touchPages();
        jdbc.execute(
                "DROP TABLE mention, attribution, found_author, merged_author, dirty_author, hidden_author, changed_work,"
                        + " author_update, new_word, new_identifier, renamed, former_name, merged_name;"
                        + " DROP TABLE IF EXISTS kept_evidence");
    }

    /** Lists that name the record that goes are written anew, whole: they may show it among the first. */
    private void merge(List<Merge> merged) {
        if (merged.isEmpty()) {
            return;
        }
        merged.forEach(merge -> jdbc.update("INSERT INTO merged_author VALUES (?, ?)", merge.from(), merge.to()));
        jdbc.execute("""
                INSERT INTO merged_name SELECT a.name_key FROM author a JOIN merged_author m ON m.old_id = a.id;
                INSERT INTO changed_work
                SELECT DISTINCT s.work_id, NULL::bigint FROM merged_author m JOIN authorship s ON s.author_id = m.old_id
                """);
        merges.move(merged.getFirst().by());
        jdbc.execute("""
                INSERT INTO dirty_author SELECT author_id FROM merged_author ON CONFLICT DO NOTHING;
                DELETE FROM dirty_author d USING merged_author m WHERE d.author_id = m.old_id
                """);
        jdbc.queryForList(
                        "SELECT DISTINCT a.id FROM author a JOIN merged_author m ON m.author_id = a.id AND a.name_chosen",
                        Long.class)
                .forEach(this::rename);
    }

    private void move(Move move) {
        jdbc.update("DELETE FROM authorship WHERE author_id = ? AND work_id = ?", move.from(), move.workId());
        jdbc.update("UPDATE byline SET author_ids[?] = ? WHERE work_id = ?", move.position(), move.to(), move.workId());
        jdbc.update(
                "INSERT INTO attribution VALUES (?, ?, ?, ?, '{}')",
                move.to(),
                move.workId(),
                move.position(),
                move.basis());
        jdbc.update("INSERT INTO changed_work VALUES (?, NULL) ON CONFLICT DO NOTHING", move.workId());
        jdbc.update("""
                INSERT INTO dirty_author
                SELECT u.id FROM (SELECT unnest(ARRAY[?, ?]::bigint[]) AS id UNION
                    SELECT unnest(author_ids) FROM byline WHERE work_id = ? AND cardinality(author_ids) <= 100) u
                WHERE u.id > 0
                ON CONFLICT DO NOTHING
                """, move.from(), move.to(), move.workId());
    }

    /** Cards of others name the researcher only when the name is one of the first three. */
    private void rename(long author) {
        jdbc.update("INSERT INTO dirty_author VALUES (?) ON CONFLICT DO NOTHING", author);
        jdbc.update("""
                INSERT INTO changed_work
                SELECT work_id, CASE WHEN position > 3 THEN author_id END FROM authorship WHERE author_id = ?
                ON CONFLICT DO NOTHING
                """, author);
    }

    /** The address of a record that has lost its last work leads to where that work went. */
    private void redirect(Move move) {
        jdbc.update("DELETE FROM author_redirect WHERE old_id = ?", move.to());
        jdbc.update(
                "INSERT INTO author_redirect (old_id, author_id) SELECT ?, ? WHERE NOT EXISTS (SELECT FROM author WHERE id = ?)"
                        + " AND ? > 0 ON CONFLICT (old_id) DO UPDATE SET author_id = excluded.author_id",
                move.from(),
                move.to(),
                move.from(),
                move.from());
        jdbc.update(
                "UPDATE author_redirect SET author_id = ? WHERE author_id = ? AND NOT EXISTS (SELECT FROM author WHERE id = ?)",
                move.to(),
                move.from(),
                move.from());
    }

    private void touchPages() {
        jdbc.execute("""
                UPDATE work SET version = version + 1 WHERE id IN (SELECT work_id FROM changed_work);
                UPDATE author SET version = version + 1 WHERE id IN (
                    SELECT unnest(b.author_ids) FROM changed_work c JOIN byline b ON b.work_id = c.work_id
                    WHERE c.only_author IS NULL OR cardinality(b.author_ids) <= 100);
                """);
    }
}
