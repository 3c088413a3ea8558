package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.bzpeer.imports.WorkLoader.Line;
import org.jspecify.annotations.Nullable;

/**
 * arXiv's bulk metadata as a stream of chunks: JSON lines, plain or gzip, told apart by the first two bytes. Where a
 * chunk ends depends on the lines alone, so that a run which is started again cuts the same chunks.
 */
final class ArxivFile {

    private static final int LINES = 1000;

    /** About how many bytes of memory the works of one chunk may take; a few chunks wait for the database at a time. */
    private static final long BYTES = 16L << 20;

    /** About how many bytes one name takes in memory, however few it has in the file. */
    private static final long BYTES_OF_NAME = 500;

    /** A line that was not taken. */
    record Refused(long line, String reason) {}

    /** Some lines of the file, read and checked, and how many lines were read for them. */
    record Chunk(List<Line> lines, List<Refused> refused, long read) {}

    private final LineReader reader;
    private final SeenIds seen = new SeenIds();
    private @Nullable Line heldBack;
    private boolean ended;

    ArxivFile(InputStream raw) throws IOException {
        BufferedInputStream input = new BufferedInputStream(raw, 1 << 16);
        input.mark(2);
        boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        reader = new LineReader(gzip ? new GZIPInputStream(input, 1 << 16) : input);
    }

    /** Returns the next chunk, or null at the end. An identifier stands in a chunk once. */
    @Nullable
    Chunk next() {
        List<Line> lines = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> inChunk = new HashSet<>();
        long read = 0;
        long bytes = 0;
        if (heldBack != null) {
            lines.add(heldBack);
            inChunk.add(heldBack.work().externalId());
            heldBack = null;
        }
        while (!ended && read < LINES && bytes < BYTES && advance(refused)) {
            if (reader.isBlank()) {
                continue;
            }
            read++;
            bytes += reader.length();
            try {
                reader.check();
                ImportedWork work = ArxivRecord.parse(reader.bytes(), reader.length());
                bytes += work.authors().size() * BYTES_OF_NAME;
                Line line = new Line(reader.number(), work, !seen.add(work.externalId()));
                if (!inChunk.add(work.externalId())) {
                    heldBack = line;
                    return new Chunk(lines, refused, read);
                }
                lines.add(line);
            } catch (RecordRefused e) {
                refused.add(new Refused(reader.number(), String.valueOf(e.getMessage())));
            }
        }
        return lines.isEmpty() && refused.isEmpty() && ended ? null : new Chunk(lines, refused, read);
    }

    /** A file that breaks off gives all its whole lines; the broken one is refused. */
    private boolean advance(List<Refused> refused) {
        try {
            ended = !reader.next();
        } catch (IOException e) {
            ended = true;
            refused.add(new Refused(reader.number(), "the file breaks off here: " + e.getMessage()));
        }
        return !ended;
    }
}
