package org.bzpeer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that people do, as rows: to see that nothing changed, and to bring back what a test has changed. */
final class PeopleTables {

    /** Small beside the catalogue, and kept whole. */
    private static final List<String> WHOLE = List.of(
            "account",
            "one_time_link",
            "mail",
            "spring_session",
            "spring_session_attributes",
            "audit_entry",
            "user_entities",
            "user_credentials",
            "account_orcid",
            "follow",
            "feed_settings",
            "claim",
            "claim_decision",
            "claim_proof",
            "vouch",
            "record_history",
            "author_name_form",
            "not_mine",
            "author_profile",
            "work_answer",
            "desk_edit",
            "collaboration_offer",
            "claim_waiting",
            "collaboration_request",
            "collaboration_message",
            "collaboration_block",
            "abuse_report",
            "abuse_decision",
            "abuse_report_open",
            "suppression",
            "unlisting_request",
            "wrong_work_report",
            "correction",
            "correction_change");

    /** Of the catalogue, what people can change; only the rows of a test's own records are kept. */
    private static final Map<String, String> OF_RECORDS = Map.of(
            "author", "t.id IN (%1$s)",
            "author_panels", "t.author_id IN (%1$s)",
            "authorship", "t.author_id IN (%1$s)",
            "evidence", "t.author_id IN (%1$s)",
            "byline", "t.work_id IN (SELECT work_id FROM authorship WHERE author_id IN (%1$s))");

    private static final List<String> COUNTED = List.of("topic", "institution");

    private static final List<String> WITH_TRIGGERS = List.of(
            "audit_entry", "claim", "claim_decision", "collaboration_request", "abuse_report", "abuse_decision");

    private static final String KEPT = "kept";

    private final JdbcClient jdbc;
    private String records = "";
    private String quick = "";
    private Map<String, String> kept = Map.of();

    PeopleTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a digest of each table; of sessions only who has one, since every request notes its time. */
    Map<String, String> digest() {
        String each = WHOLE.stream()
                .filter(table -> !table.startsWith("spring_session"))
                .map(table -> digest(table, "t::text"))
                .collect(Collectors.joining(" UNION ALL "));
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql(each + " UNION ALL " + digest("spring_session", "concat(session_id, principal_name)")
                        + " UNION ALL " + digest("author", "t::text")
                        + " UNION ALL " + digest("evidence", "t::text")
                        + " UNION ALL " + digest("topic", "t::text")
                        + " UNION ALL " + digest("institution", "t::text")
                        + " UNION ALL " + digest("byline", "t::text")
                        + " UNION ALL " + digest("authorship", "t::text"))
                .query((row, number) -> digests.put(row.getString(1), row.getString(2) + " of " + row.getLong(3)))
                .list();
        return digests;
    }

    private static String digest(String table, String row) {
        return "SELECT '%s', coalesce(sum(hashtextextended(%s, 0)), 0)::text, count(*) FROM %s t"
                .formatted(table, row, table);
    }

    /** Keeps how everything stands. */
    void keep(Collection<Long> ids) {
        records = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        StringBuilder sql =
                new StringBuilder("DROP SCHEMA IF EXISTS %1$s CASCADE; CREATE SCHEMA %1$s;".formatted(KEPT));
        WHOLE.forEach(table -> sql.append("CREATE TABLE %s.%s AS TABLE %s;".formatted(KEPT, table, table)));
        COUNTED.forEach(table -> sql.append("CREATE TABLE %s.%s AS TABLE %s;".formatted(KEPT, table, table)));
        OF_RECORDS.forEach((table, rows) -> sql.append("CREATE TABLE %s.%s AS SELECT * FROM %s t WHERE %s;"
                .formatted(KEPT, table, table, rows.formatted(records))));
        jdbc.sql(sql.toString()).update();
        deferrable().forEach(constraint -> jdbc.sql(constraint).update());
        quick = Stream.concat(
                        WHOLE.stream()
                                .filter(table -> !table.equals("spring_session"))
                                .map(table -> digest(table, "t::text")),
                        OF_RECORDS.entrySet().stream()
                                .map(rows -> digest(rows.getKey(), "t::text") + " WHERE "
                                        + rows.getValue().formatted(records)))
                .collect(Collectors.joining(" UNION ALL "));
        quick += " UNION ALL " + digest("spring_session", "concat(session_id, principal_name)");
        for (String table : COUNTED) {
            quick += " UNION ALL " + digest(table, "concat(t.id, ' ', t.followers)");
        }
        kept = quick();
    }

    private Map<String, String> quick() {
        Map<String, String> digests = new HashMap<>();
        jdbc.sql(quick)
                .query((row, number) -> digests.put(row.getString(1), row.getString(2) + " of " + row.getLong(3)))
                .list();
        return digests;
    }

    /** Brings everything that changed back to how it was kept, rows of append-only tables as well. */
    void restore() {
        Map<String, String> now = quick();
        Set<String> changed = kept.keySet().stream()
                .filter(table -> !kept.get(table).equals(now.get(table)))
                .collect(Collectors.toCollection(HashSet::new));
        if (changed.contains("account")) {
            // Much goes with an account, or forgets it.
            changed.addAll(WHOLE);
        }
        if (changed.contains("claim") || changed.contains("spring_session") || changed.contains("user_entities")) {
            changed.addAll(
                    List.of("claim_proof", "claim_decision", "vouch", "spring_session_attributes", "user_credentials"));
        }
        if (!changed.isEmpty()) {
            jdbc.sql(restoring(changed)).update();
        }
    }

    private String restoring(Set<String> changed) {
        List<String> whole = WHOLE.stream().filter(changed::contains).toList();
        List<String> triggers = WITH_TRIGGERS.stream().filter(changed::contains).toList();
        StringBuilder sql = new StringBuilder("DO $do$ BEGIN ");
        triggers.forEach(table -> sql.append("ALTER TABLE %s DISABLE TRIGGER USER;".formatted(table)));
        sql.append("SET CONSTRAINTS ALL DEFERRED;");
        whole.reversed().forEach(table -> sql.append("DELETE FROM %s;".formatted(table)));
        whole.forEach(table ->
                sql.append("INSERT INTO %s OVERRIDING SYSTEM VALUE TABLE %s.%s;".formatted(table, KEPT, table)));
        OF_RECORDS.forEach((table, rows) -> {
            if (changed.contains(table) && !table.equals("author")) {
                sql.append("DELETE FROM %s t WHERE %s;".formatted(table, rows.formatted(records)));
            }
        });
        OF_RECORDS.keySet().forEach(table -> {
            if (changed.contains(table) && !table.equals("author")) {
                sql.append("INSERT INTO %s TABLE %s.%s ON CONFLICT DO NOTHING;".formatted(table, KEPT, table));
            }
        });
        if (changed.contains("author")) {
            String columns = String.join(",", columns());
            sql.append(("UPDATE author t SET (%s) = (SELECT %s FROM %s.author k WHERE k.id = t.id)"
                            + " WHERE t.id IN (SELECT id FROM %s.author);")
                    .formatted(columns, columns, KEPT, KEPT));
        }
        COUNTED.stream()
                .filter(changed::contains)
                .forEach(table -> sql.append(
                        "UPDATE %s t SET followers = k.followers FROM %s.%s k WHERE t.id = k.id AND t.followers <> k.followers;"
                                .formatted(table, KEPT, table)));
        sql.append("SET CONSTRAINTS ALL IMMEDIATE;");
        triggers.forEach(table -> sql.append("ALTER TABLE %s ENABLE TRIGGER USER;".formatted(table)));
        return sql.append("END $do$").toString();
    }

    private List<String> columns() {
        return jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = 'author' AND column_name <> 'id'
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** Foreign keys that are looked at once everything is back; until asked to, they go on as before. */
    private List<String> deferrable() {
        return jdbc.sql("""
                        SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE;', conrelid::regclass, conname)
                        FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND connamespace = 'public'::regnamespace
                            AND confrelid::regclass::text = ANY (?::text[])
                        """)
                .param("{" + String.join(",", WHOLE) + "}")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
