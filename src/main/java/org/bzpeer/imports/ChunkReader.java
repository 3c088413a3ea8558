package org.bzpeer.imports;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bzpeer.imports.Chunks.Chunk;
import org.jspecify.annotations.Nullable;

/** The reading side of a run: parses ahead while the other side waits for the database. */
final class ChunkReader implements Runnable {

    private final ImportInput input;
    private final long position;
    private final @Nullable String cursor;
    private final BlockingQueue<Chunk> chunks;
    private final Chunk end;
    private volatile @Nullable Throwable failure;

    /**
     * @param position how many records of a file are done with
     * @param cursor where a service goes on, or null
     * @param end put last into the queue, whatever happens
     */
    ChunkReader(ImportInput input, long position, @Nullable String cursor, BlockingQueue<Chunk> chunks, Chunk end) {
        this.input = input;
        this.position = position;
        this.cursor = cursor;
        this.chunks = chunks;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            try {
                Chunks file = new Chunks(input.source(), input.records().open(cursor));
                if (cursor == null) {
                    file.skip(position);
                } else {
                    file.startAt(position);
                }
                for (Chunk chunk = file.next(); chunk != null; chunk = file.next()) {
                    chunks.put(chunk);
                }
            } catch (Throwable e) {
                // An error here must end the run as failed: the rest of the file was never read.
                failure = e;
            } finally {
                chunks.offer(end, 1, TimeUnit.HOURS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException when the input could not be read to its end */
    void rethrow() {
        Throwable seen = failure;
        if (seen != null) {
            throw new IllegalStateException("the file could not be read to its end: " + seen.getMessage(), seen);
        }
    }
}
