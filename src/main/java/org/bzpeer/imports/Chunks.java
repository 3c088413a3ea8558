package org.bzpeer.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.imports.WorkLoader.Line;
import org.jspecify.annotations.Nullable;

/**
 * The records of an input in chunks, read and checked. Where a chunk ends depends on the records alone, so that a run
 * which is started again cuts the same chunks.
 */
final class Chunks {

    private static final int RECORDS = 1000;

    /** About how many bytes of memory the works of one chunk may take; a few chunks wait for the database at a time. */
    private static final long BYTES = 16L << 20;

    /** About how many bytes one name takes in memory, however few it has in the file. */
    private static final long BYTES_OF_NAME = 500;

    private static final int KEPT_BYTES = 1 << 20;

    /** A record that was not taken, with its beginning. */
    record Refused(long line, String reason, byte[] raw) {}

    /**
     * Some records, read and checked.
     *
     * @param read how many records were read for them
     * @param position how many records of the input are done with after this chunk
     * @param cursor where a service goes on after this chunk, or null
     */
    record Chunk(
            List<Line> lines,
            List<Item> others,
            List<Refused> refused,
            long read,
            long position,
            @Nullable String cursor) {}

    private final Source source;
    private final RecordStream records;
    private final SeenIds seen = new SeenIds();
    private final List<Line> heldBack = new ArrayList<>();
    private long position;
    private boolean ended;

    Chunks(Source source, RecordStream records) {
        this.source = source;
        this.records = records;
    }

    /** Passes over records that an earlier run has done with; their identifiers are remembered. */
    void skip(long count) throws IOException {
        for (; position < count && records.next(); position++) {
            try {
                records.check();
                for (Item item : source.parse(records.bytes(), records.length())) {
                    if (item instanceof ImportedWork work) {
                        seen.add(work.externalId());
                    }
                }
            } catch (RecordRefused e) {
                // It was refused the first time, too.
            }
        }
    }

    /** Begins in the midst of a service's answers. */
    void startAt(long done) {
        position = done;
    }

    /** Returns the next chunk, or null at the end. An identifier stands in a chunk once. */
    @Nullable
    Chunk next() {
        List<Line> lines = new ArrayList<>(heldBack);
        List<Item> others = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> inChunk = new HashSet<>();
        lines.forEach(line -> inChunk.add(line.work().externalId()));
        boolean openBefore = !heldBack.isEmpty();
        heldBack.clear();
        long before = position + (openBefore ? 1 : 0);
        long read = 0;
        long bytes = 0;
        String cursor = null;
        while (!ended && read < RECORDS && bytes < BYTES && cursor == null && advance(refused)) {
            read++;
            bytes += records.length();
            try {
                records.check();
                List<Item> items = source.parse(records.bytes(), records.length());
                for (Item item : items) {
                    if (item instanceof ImportedWork work) {
                        bytes += work.authors().size() * BYTES_OF_NAME;
                        Line line = new Line(records.number(), work, !seen.add(work.externalId()));
                        (inChunk.add(work.externalId()) ? lines : heldBack).add(line);
                    } else {
                        others.add(item);
                    }
                }
            } catch (RecordRefused e) {
                refused.add(refused(String.valueOf(e.getMessage())));
            }
            cursor = records.cursor();
            if (!heldBack.isEmpty()) {
                break;
            }
        }
        position = before + read - (heldBack.isEmpty() ? 0 : 1);
        return lines.isEmpty() && refused.isEmpty() && others.isEmpty() && read == 0 && ended
                ? null
                : new Chunk(lines, others, refused, read, position, heldBack.isEmpty() ? cursor : null);
    }

    private Refused refused(String reason) {
        return new Refused(
                records.number(), reason, Arrays.copyOf(records.bytes(), Math.min(records.length(), KEPT_BYTES)));
    }

    /** An input that breaks off gives all its whole records; the broken one is refused. */
    private boolean advance(List<Refused> refused) {
        try {
            ended = !records.next();
        } catch (IOException e) {
            ended = true;
            refused.add(new Refused(records.number(), "the file breaks off here: " + e.getMessage(), new byte[0]));
        }
        return !ended;
    }
}
