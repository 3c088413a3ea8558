package org.bzpeer.imports;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads runs and their quarantine. */
@Component
public class ImportPages {

    static final int PAGE = 50;

    private static final int SHOWN_RUNS = 100;
    private static final int EXPORTED = 500;

    /** A run that has not been heard of for so long was cut off. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final String RUN = """
            SELECT id, source, input, input_sha256, state, wish, reason, position, size_bytes, read_bytes, records_read,
                records_new, records_changed, records_unchanged, records_refused, started_at, finished_at, seen_at
            FROM import_run
            """;

    /**
     * A run, as its page shows it.
     *
     * @param state in words
     * @param share of the input that is read, 0 to 100, or null where its size is not known
     * @param rate records a second, or null where it is not known yet
     * @param left the seconds that it will take at this rate, or null
     */
    // Public, since templates are compiled only against public types.
    public record Run(
            long id,
            String source,
            String input,
            @Nullable String sha256,
            String state,
            boolean running,
            boolean paused,
            @Nullable String reason,
            long read,
            long created,
            long changed,
            long unchanged,
            long refused,
            @Nullable Integer share,
            @Nullable Long rate,
            @Nullable Long left,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** A record that was not taken. */
    public record Bad(long id, long position, String reason, String begin) {}

    private final JdbcClient jdbc;

    ImportPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Run> newest() {
        return jdbc.sql(RUN + " ORDER BY id DESC LIMIT " + SHOWN_RUNS)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<Run> run(long id) {
        return jdbc.sql(RUN + " WHERE id = ?")
                .param(id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Returns one more than a page has when there are more. */
    List<Bad> quarantine(long run, long after) {
        return jdbc.sql("""
                SELECT id, position, reason, encode(substr(raw, 1, 400), 'escape') FROM quarantine
                WHERE run_id = ? AND id > ? ORDER BY id LIMIT
                """ + (PAGE + 1))
                .params(run, after)
                .query((row, number) ->
                        new Bad(row.getLong(1), row.getLong(2), row.getString(3), Clean.clean(row.getString(4))))
                .list();
    }

    byte[] raw(long run) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        jdbc.sql("SELECT raw FROM quarantine WHERE run_id = ? ORDER BY id LIMIT " + EXPORTED)
                .param(run)
                .query(row -> {
                    all.writeBytes(row.getBytes(1));
                    all.write('\n');
                });
        return all.toByteArray();
    }

    private static Run run(ResultSet row) throws SQLException {
        Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        Instant finished = instant(row, "finished_at");
        Instant seen = instant(row, "seen_at");
        boolean open = List.of("RUNNING", "PAUSED").contains(row.getString("state"));
        boolean silent = open && seen != null && seen.plus(SILENCE).isBefore(Instant.now());
        Instant end = finished != null ? finished : seen;
        long read = row.getLong("records_read");
        double seconds = end == null ? 0 : Duration.between(started, end).toMillis() / 1000.0;
        Long rate = seconds > 0 ? Math.round(read / seconds) : null;
        long size = row.getLong("size_bytes");
        double done = size > 0 ? Math.min(1, row.getLong("read_bytes") / (double) size) : 0;
        return new Run(
                row.getLong("id"),
                row.getString("source"),
                row.getString("input"),
                row.getString("input_sha256"),
                silent ? "silent: start the same import again, it goes on where it was" : state(row),
                row.getString("state").equals("RUNNING") && row.getString("wish") == null && !silent,
                open && row.getString("wish") != null && !silent,
                row.getString("reason"),
                read,
                row.getLong("records_new"),
                row.getLong("records_changed"),
                row.getLong("records_unchanged"),
                row.getLong("records_refused"),
                size > 0 ? (int) Math.round(done * 100) : null,
                rate,
                open && done > 0.001 ? Math.round(seconds * (1 - done) / done) : null,
                started,
                finished);
    }

    private static String state(ResultSet row) throws SQLException {
        String state = row.getString("state").toLowerCase(java.util.Locale.ROOT);
        String wish = row.getString("wish");
        return wish == null || state.equals("paused") && wish.equals("PAUSE")
                ? state
                : state + ", asked to " + wish.toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
