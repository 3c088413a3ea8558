package org.bzpeer.imports;

import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.platform.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What curators do to runs: pause, resume, cancel, and try again what was refused. */
@Component
class ImportsDesk {

    private static final int TRIED_AT_ONCE = 500;

    private final ImportRuns runs;
    private final Importer importer;
    private final List<Source> sources;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ImportsDesk(
            ImportRuns runs,
            Importer importer,
            List<Source> sources,
            AuditLog audit,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.runs = runs;
        this.importer = importer;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** @throws ImportRefused when the run has ended */
    void ask(long id, ImportRun.Wish wish, long curator) {
        transaction.executeWithoutResult(status -> {
            ImportRun run = run(id);
            run.ask(wish);
            runs.save(run);
            audit.append(
                    curator,
                    "import." + wish.name().toLowerCase(java.util.Locale.ROOT),
                    "import " + id,
                    null,
                    Map.of());
        });
    }

    /** @throws ImportRefused when the run has ended */
    void resume(long id, long curator) {
        transaction.executeWithoutResult(status -> {
            ImportRun run = run(id);
            run.resume();
            runs.save(run);
            audit.append(curator, "import.resumed", "import " + id, null, Map.of());
        });
    }

    /**
     * Tries the records in a run's quarantine again, five hundred at once, as a run of its own: what is taken now leaves
     * the quarantine, what is not stands in the new one.
     *
     * @throws ImportRefused when an import of the source is running
     */
    void retry(long id) {
        Source source = sources.stream()
                .filter(known -> known.origin().key().equals(run(id).source()))
                .findFirst()
                .orElseThrow(() -> new ImportRefused("This source is not known any more."));
        List<KeptStream.Kept> kept = jdbc.sql(
                        "SELECT id, position, raw FROM quarantine WHERE run_id = ? ORDER BY id LIMIT " + TRIED_AT_ONCE)
                .param(id)
                .query((row, number) -> new KeptStream.Kept(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
        if (kept.isEmpty()) {
            throw new ImportRefused("Nothing is in the quarantine of this run.");
        }
        importer.run(
                new ImportInput(source, "quarantine of run " + id, null, null, () -> 0, cursor -> new KeptStream(kept)),
                counts -> {});
        jdbc.sql("DELETE FROM quarantine WHERE id = ANY (?)")
                .param(kept.stream().map(KeptStream.Kept::id).toArray(Long[]::new))
                .update();
    }

    private ImportRun run(long id) {
        return runs.findById(id).orElseThrow(() -> new NoSuchRecord("There is no run with this number here."));
    }
}
