package org.bzpeer.correction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts the rows that a correction changed back as they were. A row that has changed again since is left as it is now; what
 * follows from works is then computed anew, so that it is right although it is not the old row.
 */
@Component
class RestoredRows {

    /** What a column added since holds is no change, and a moment is compared as a moment. */
    private static final String CHANGED_SINCE = """
             AND CASE WHEN c.after IS NULL THEN t.%1$s IS NOT NULL WHEN t.%1$s IS NULL THEN true
                ELSE to_jsonb(jsonb_populate_record(t, c.after)) <> to_jsonb(t) END
            """;

    /** Of a list of authors the correction has changed who stands there; what an import has written since stays. */
    private static final String PLACES = """
            UPDATE byline b SET author_ids = (jsonb_populate_record(NULL::byline, c.before)).author_ids
            FROM correction_change c
            WHERE c.correction_id = ? AND c.table_name = 'byline' AND b.work_id = (c.key ->> 'work_id')::bigint
                AND to_jsonb(b.author_ids) = c.after -> 'author_ids'
            """;

    /** Whoever has stopped following the survivor since does not begin again. */
    private static final String NO_LONGER_FOLLOWING = """
            DELETE FROM follow f USING correction_change c, correction_change m, kept_now n
            WHERE c.correction_id = ? AND c.table_name = 'follow' AND c.after IS NULL AND f.id = (c.key ->> 'id')::bigint
                AND m.correction_id = c.correction_id AND m.table_name = 'follow' AND m.before IS NULL
                AND m.after -> 'account_id' = c.before -> 'account_id' AND n.table_name = 'follow' AND n.key = m.key
            """;

    private final JdbcTemplate jdbc;

    RestoredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Restores, and returns the records that must be computed anew, none where nothing has happened since. */
    Set<Long> restore(Correction correction) {
        List<KeptTable> tables = Arrays.asList(KeptTable.values());
        jdbc.execute("CREATE TEMPORARY TABLE kept_now (table_name text, key jsonb) ON COMMIT DROP");
        tables.forEach(table -> jdbc.update(
                "INSERT INTO kept_now SELECT c.table_name, c.key FROM " + table.withRows()
                        + CHANGED_SINCE.formatted(table.key().getFirst()),
                correction.id()));
        Set<Long> changed = changedRecords(correction);
        tables.reversed().forEach(table -> delete(table, correction));
        tables.forEach(table -> putBack(table, correction));
        jdbc.update(PLACES, correction.id());
        jdbc.update(NO_LONGER_FOLLOWING, correction.id());
        jdbc.execute("DROP TABLE kept_now");
        return changed;
    }

    private Set<Long> changedRecords(Correction correction) {
        Set<Long> records = new HashSet<>(jdbc.queryForList("""
                SELECT DISTINCT coalesce(CASE table_name WHEN 'author' THEN key ->> 'id' END, key ->> 'author_id', '0')::bigint
                FROM kept_now WHERE table_name IN ('author', 'author_panels', 'authorship', 'evidence', 'byline', 'work')
                """, Long.class));
        if (!records.isEmpty()) {
            records.addAll(List.of(correction.authorId(), correction.otherId()));
        }
        records.remove(0L);
        return records;
    }

    /** Takes out what the correction has made. Its lines of the public history stay: that it was undone stands beside them. */
    private void delete(KeptTable table, Correction correction) {
        if (table != KeptTable.RECORD_HISTORY) {
            jdbc.update(
                    "DELETE FROM %1$s t USING correction_change c, LATERAL jsonb_populate_record(NULL::%1$s, c.key) k"
                                    .formatted(table.table())
                            + " WHERE c.correction_id = ? AND c.table_name = ? AND c.before IS NULL AND "
                            + table.isRow(),
                    correction.id(),
                    table.table());
        }
    }

    private void putBack(KeptTable table, Correction correction) {
        List<String> columns = columns(table, correction);
        if (columns.isEmpty()) {
            return;
        }
        String rows = """
                correction_change c CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, c.before) k
                WHERE c.correction_id = ? AND c.table_name = ? AND c.before IS NOT NULL AND NOT EXISTS
                    (SELECT FROM kept_now n WHERE n.table_name = c.table_name AND n.key = c.key)
                """.formatted(table.table());
        String set = columns.stream()
                .filter(column -> !table.key().contains(column))
                .map(column -> column + " = k." + column)
                .collect(Collectors.joining(", "));
        if (!set.isEmpty()) {
            jdbc.update(
                    "UPDATE " + table.table() + " t SET " + set + " FROM " + rows + " AND " + table.isRow(),
                    correction.id(),
                    table.table());
        }
        String all = String.join(", ", columns);
        jdbc.update(
                "INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT k.%3$s FROM %4$s AND NOT EXISTS (SELECT FROM %1$s t WHERE %5$s)"
                        .formatted(table.table(), all, all.replace(", ", ", k."), rows, table.isRow()),
                correction.id(),
                table.table());
    }

    /** Returns the columns that the kept rows have; one that was added since keeps what it holds. */
    private List<String> columns(KeptTable table, Correction correction) {
        return jdbc.queryForList("""
                SELECT quote_ident(a.attname) FROM pg_attribute a
                WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped AND EXISTS (
                    SELECT FROM correction_change c
                    WHERE c.correction_id = ? AND c.table_name = ? AND jsonb_exists(c.before, a.attname))
                ORDER BY a.attnum
                """, String.class, table.table(), correction.id(), table.table());
    }
}
