package org.bzpeer.platform;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code digest}: one checksum a table over all its rows, whatever their order, times of writing and runs left out:
 * two databases with the same digest hold the same catalogue.
 */
@Component
class DigestCommand implements Command {

    /** Moments say when something was written, not what; so do the numbers of lines that are counted through. */
    private static final String LEFT_OUT = """
            SELECT coalesce(array_agg(column_name::text), '{}') FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '%1$s'
                AND (data_type = 'timestamp with time zone' OR table_name = 'record_history' AND column_name = 'id')
            """;

    /** The log of decisions is left out, and with it what corrections keep for their undo: it tells what was done, not what is. */
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                AND table_name NOT IN ('flyway_schema_history', 'import_run', 'quarantine', 'audit_entry', 'correction', 'correction_change', 'scheduled_tasks', 'rate_limit', 'mail',
                    'site_secret', 'spring_session', 'spring_session_attributes')
            ORDER BY table_name
            """;

    private final JdbcTemplate jdbc;

    DigestCommand(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public String usage() {
        return "digest               a checksum of every table's rows, to compare two databases";
    }

    @Override
    public int run(List<String> arguments) {
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            System.out.println(jdbc.queryForObject(
                    "SELECT '" + table + " ' || count(*) || ' ' || coalesce(sum(hashtextextended(row_text, 0)), 0)"
                            + " FROM (SELECT (to_jsonb(t) - (" + LEFT_OUT.formatted(table)
                            + "))::text AS row_text FROM " + table + " t) r",
                    String.class));
        }
        return DONE;
    }
}
