package org.bzpeer.imports;

import java.time.Duration;
import org.bzpeer.imports.Chunks.Chunk;
import org.bzpeer.imports.ImportRun.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes with each chunk, in its transaction, how far the run is and what it could not take; and reads what curators ask. */
@Component
class Checkpoints {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;

    Checkpoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a checkpoint.
     *
     * @param before what the run had counted before this chunk
     * @param readBytes how many bytes of the input are read
     */
    void write(ImportRun run, Chunk chunk, Counts counts, Counts before, long readBytes) {
        jdbc.update(
                """
                UPDATE import_run SET position = ?, cursor = coalesce(?, cursor), read_bytes = ?, seen_at = now(),
                    records_read = records_read + ?, records_new = records_new + ?, records_changed = records_changed + ?,
                    records_unchanged = records_unchanged + ?, records_refused = records_refused + ?
                WHERE id = ?
                """,
                chunk.position(),
                chunk.cursor(),
                readBytes,
                counts.read - before.read,
                counts.created - before.created + counts.others - before.others,
                counts.changed - before.changed + counts.joined - before.joined,
                counts.unchanged - before.unchanged,
                counts.refused - before.refused,
                run.id());
        for (Chunks.Refused refused : chunk.refused()) {
            jdbc.update(
                    "INSERT INTO quarantine (run_id, position, reason, raw, quarantined_at) VALUES (?, ?, ?, ?, now())",
                    run.id(),
                    refused.line(),
                    refused.reason().length() > 500 ? refused.reason().substring(0, 500) : refused.reason(),
                    refused.raw());
        }
    }

    /**
     * Follows what a curator asks of the run: waits while it is to pause.
     *
     * @return whether the run goes on
     */
    boolean goesOn(ImportRun run) throws InterruptedException {
        boolean paused = false;
        while (true) {
            String wish = wish(run);
            if (wish == null || wish.equals(Wish.CANCEL.name())) {
                if (paused) {
                    jdbc.update("UPDATE import_run SET state = 'RUNNING' WHERE id = ?", run.id());
                }
                return wish == null;
            }
            if (!paused) {
                paused = true;
                jdbc.update("UPDATE import_run SET state = 'PAUSED' WHERE id = ?", run.id());
            }
            Thread.sleep(BETWEEN_LOOKS);
            jdbc.update("UPDATE import_run SET seen_at = now() WHERE id = ?", run.id());
        }
    }

    private @Nullable String wish(ImportRun run) {
        return jdbc.queryForObject("SELECT wish FROM import_run WHERE id = ?", String.class, run.id());
    }
}
