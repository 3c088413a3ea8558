package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bzpeer.imports.ArxivFile.Chunk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one import: reads and checks chunks on one thread, writes them on another, a transaction a chunk, and completes
 * the records at the end. One run at a time in the whole database.
 */
@Component
class Importer {

    static final long LOCK = 0x627a70656572L;
    private static final Chunk END = new Chunk(List.of(), List.of(), 0);

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ImportRuns runs;
    private final Completion completion;

    Importer(
            DataSource dataSource,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ImportRuns runs,
            Completion completion) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.runs = runs;
        this.completion = completion;
    }

    /**
     * Imports arXiv's bulk metadata.
     *
     * @param name what the input is called in the list of runs
     * @param progress told the counts after every chunk, and once more before the records are completed
     * @throws ImportRefused when another import is running
     */
    Counts importArxiv(InputStream input, String name, Consumer<Counts> progress) throws IOException {
        try (Connection lock = dataSource.getConnection()) {
            if (!locked(lock, "SELECT pg_try_advisory_lock(?)")) {
                throw new ImportRefused("another import is running on this database; wait for it to end");
            }
            try {
                return run(new ArxivFile(input), new ImportRun(WorkLoader.SOURCE, name), progress);
            } finally {
                locked(lock, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new ImportRefused("the database does not answer: " + e.getMessage());
        }
    }

    private Counts run(ArxivFile file, ImportRun run, Consumer<Counts> progress) {
        endRunsThatWereCutOff();
        ImportRun saved = runs.save(run);
        Counts counts = new Counts();
        try {
            load(file, counts, progress);
            progress.accept(counts);
            completion.run();
            saved.count(counts);
            saved.finish();
            runs.save(saved);
            return counts;
        } catch (RuntimeException e) {
            saved.fail(String.valueOf(e.getMessage()));
            runs.save(saved);
            throw e;
        }
    }

    /** This run holds the lock, so whatever else still stands as running was killed. */
    private void endRunsThatWereCutOff() {
        List<ImportRun> cutOff = runs.findByState(ImportRun.State.RUNNING);
        cutOff.forEach(ImportRun::cutOff);
        runs.saveAll(cutOff);
    }

    private void load(ArxivFile file, Counts counts, Consumer<Counts> progress) {
        BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(4);
        Reading reading = new Reading(file, chunks);
        Thread thread = Thread.ofPlatform().name("import-reader").daemon().start(reading);
        ArxivTopics topics = new ArxivTopics(jdbc);
        WorkLoader loader = new WorkLoader(jdbc, topics);
        try {
            for (Chunk chunk = chunks.take(); chunk != END; chunk = chunks.take()) {
                Chunk current = chunk;
                transaction.executeWithoutResult(status -> {
                    loader.load(current.lines(), counts);
                    counts.read += current.read();
                    current.refused().forEach(refused -> counts.refuse(refused.line(), refused.reason()));
                });
                progress.accept(counts);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("the import was interrupted");
        } finally {
            thread.interrupt();
        }
        Throwable failure = reading.failure;
        if (failure != null) {
            throw new IllegalStateException("the file could not be read to its end: " + failure, failure);
        }
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The reading side: parses ahead while the other side waits for the database. */
    private static final class Reading implements Runnable {

        private final ArxivFile file;
        private final BlockingQueue<Chunk> chunks;
        private volatile @Nullable Throwable failure;

        Reading(ArxivFile file, BlockingQueue<Chunk> chunks) {
            this.file = file;
            this.chunks = chunks;
        }

        @Override
        public void run() {
            try {
                try {
                    for (Chunk chunk = file.next(); chunk != null; chunk = file.next()) {
                        chunks.put(chunk);
                    }
                } catch (Throwable e) {
                    // An error here must end the run as failed: the rest of the file was never read.
                    failure = e;
                } finally {
                    chunks.offer(END, 1, TimeUnit.HOURS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
