package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bzpeer.imports.Chunks.Chunk;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one import: reads and checks chunks on one thread, writes them on another, a transaction a chunk with its
 * checkpoint, and completes the records at the end. An input that an earlier run did not finish is taken up where it was.
 */
@Component
class Importer {

    /** One chunk at a time is written, and none while records are completed, whichever sources run side by side. */
    static final long WRITING = SourceLock.ANY + 1;

    /** Fewer bad records than this end no run. */
    private static final long MOST_BAD = 100;

    private static final Chunk END = new Chunk(List.of(), List.of(), List.of(), 0, 0, null);

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;
    private final Checkpoints checkpoints;
    private final Completion completion;

    Importer(
            DataSource dataSource,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ImportRuns runs,
            Checkpoints checkpoints,
            Completion completion) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.runs = runs;
        this.checkpoints = checkpoints;
        this.completion = completion;
    }

    /** Imports arXiv's bulk metadata. */
    Counts importArxiv(InputStream input, String name, Consumer<Counts> progress) throws IOException {
        return run(ImportInput.of(new Arxiv(), input, name), progress);
    }

    /**
     * Imports an input.
     *
     * @param progress told the counts after every chunk, and once more before the records are completed
     * @throws ImportRefused when another import of this source is running, or too many records are bad
     */
    Counts run(ImportInput input, Consumer<Counts> progress) {
        Origin origin = input.source().origin();
        try (SourceLock lock = SourceLock.take(dataSource, origin)) {
            endRunsThatWereCutOff(origin);
            ImportRun run = runs.save(taken(input));
            Counts counts = new Counts(run.position());
            try {
                boolean whole = load(input, run, counts, progress);
                progress.accept(counts);
                completion.run();
                end(run, ended -> {
                    if (whole) {
                        ended.finish();
                    } else {
                        ended.cancel();
                    }
                });
                return counts;
            } catch (RuntimeException e) {
                fail(run, e);
                throw e;
            }
        }
    }

    /** A run that cannot be marked, because the database has gone, is marked by the next one. */
    private void fail(ImportRun run, RuntimeException why) {
        try {
            end(run, ended -> ended.fail(String.valueOf(why.getMessage())));
        } catch (DataAccessException | TransactionException unreachable) {
            why.addSuppressed(unreachable);
        }
    }

    /** The row has changed under way: checkpoints write it, and curators. */
    private void end(ImportRun run, Consumer<ImportRun> verb) {
        transaction.executeWithoutResult(status -> {
            ImportRun now = runs.findById(run.id()).orElseThrow();
            verb.accept(now);
            runs.save(now);
        });
    }

    /** Returns the run to go on with: the last one over the same bytes when it did not finish, else a new one. */
    private ImportRun taken(ImportInput input) {
        String key = input.source().origin().key();
        String sha256 = input.sha256();
        ImportRun before = sha256 == null
                ? null
                : runs.findFirstBySourceAndSha256OrderByIdDesc(key, sha256).orElse(null);
        if (before == null || before.state() == ImportRun.State.FINISHED) {
            return new ImportRun(input.source().origin(), input.name(), sha256, input.size());
        }
        before.takeUp();
        return before;
    }

    /** This run holds the lock, so whatever else still stands as running was killed. */
    private void endRunsThatWereCutOff(Origin origin) {
        List<ImportRun> cutOff =
                runs.findBySourceAndStateIn(origin.key(), List.of(ImportRun.State.RUNNING, ImportRun.State.PAUSED));
        cutOff.forEach(ImportRun::cutOff);
        runs.saveAll(cutOff);
    }

    private boolean load(ImportInput input, ImportRun run, Counts counts, Consumer<Counts> progress) {
        BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(4);
        ChunkReader reader = new ChunkReader(input, run.position(), run.cursor(), chunks, END);
        Thread thread = Thread.ofPlatform().name("import-reader").daemon().start(reader);
        Topics topics = new Topics(jdbc);
        WorkLoader works = new WorkLoader(jdbc, topics, !runs.existsBySourceNot(Origin.ARXIV.key()));
        OtherItems others = new OtherItems(jdbc, topics);
        try {
            for (Chunk chunk = chunks.take(); chunk != END; chunk = chunks.take()) {
                Chunk current = chunk;
                transaction.executeWithoutResult(status -> {
                    jdbc.queryForList("SELECT pg_advisory_xact_lock(" + WRITING + ")");
                    Counts before = counts.copy();
                    works.load(current.lines(), counts);
                    others.load(current.others(), counts);
                    counts.read += current.read();
                    current.refused().forEach(refused -> counts.refuse(refused.line(), refused.reason()));
                    checkpoints.write(
                            run, current, counts, before, input.readBytes().getAsLong());
                });
                progress.accept(counts);
                stopWhenTooManyAreBad(counts);
                if (!checkpoints.goesOn(run)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("the import was interrupted");
        } finally {
            thread.interrupt();
        }
        reader.rethrow();
        return true;
    }

    private static void stopWhenTooManyAreBad(Counts counts) {
        if (counts.refused >= MOST_BAD && counts.refused * 100 > counts.read) {
            throw new ImportRefused("stopped: %,d of %,d records could not be taken (%s)"
                    .formatted(counts.refused, counts.read, counts.commonestReason()));
        }
    }
}
