package org.bzpeer.correction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every table as one number a table. Left out are the rows that tell what was done (the log of decisions, the
 * corrections themselves, their lines in the public history), what requests write by the way, the counter from which numbers are
 * given once, and the moment at which a work was last changed, by which harvesters learn of both.
 */
final class TableDigests {

    private static final List<String> LEFT_OUT = List.of(
            "flyway_schema_history",
            "audit_entry",
            "correction",
            "correction_change",
            "id_counter",
            "rate_limit",
            "mail",
            "site_secret",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks");

    private TableDigests() {}

    static Map<String, String> of(JdbcClient jdbc) {
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL (?)
                """)
                .param(LEFT_OUT.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(table -> digests.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' rows, ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'changed_at')::text, 0)), 0)"
                                                + " FROM " + table + " t" + where(table))
                                .query((row, number) -> row.getString(1))
                                .single()));
        return digests;
    }

    private static String where(String table) {
        return table.equals("record_history") ? " WHERE kind NOT IN ('MERGED', 'SPLIT', 'RESTORED')" : "";
    }
}
