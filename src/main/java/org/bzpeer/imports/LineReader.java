package org.bzpeer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines of bytes with a bounded buffer: a line that is too long is skipped to its end and reported, never held.
 * Not thread-safe.
 */
final class LineReader {

    /** No record of any source comes near this many bytes. */
    static final int LONGEST_LINE = 8 << 20;

    private final InputStream input;
    private final byte[] chunk = new byte[1 << 16];
    private byte[] line = new byte[1 << 16];
    private int chunkAt;
    private int chunkEnd;
    private int length;
    private long number;
    private boolean tooLong;
    private boolean ended;

    LineReader(InputStream input) {
        this.input = input;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the input
     * @throws IOException when the input breaks off; what was read of the broken line is dropped
     */
    boolean next() throws IOException {
        if (ended) {
            return false;
        }
        length = 0;
        tooLong = false;
        number++;
        boolean any = false;
        while (true) {
            if (chunkAt == chunkEnd) {
                chunkEnd = input.read(chunk);
                chunkAt = 0;
                if (chunkEnd < 0) {
                    ended = true;
                    return any;
                }
            }
            any |= chunkEnd > 0;
            int end = indexOfLineFeed();
            append(end);
            chunkAt = Math.min(end + 1, chunkEnd);
            if (end < chunkEnd) {
                return true;
            }
        }
    }

    /** Returns all that comes after the current line; this reader is done with. */
    InputStream rest() {
        return new SequenceInputStream(
                new ByteArrayInputStream(chunk, chunkAt, Math.max(0, chunkEnd - chunkAt)), input);
    }

    /** Returns the number of the current line, 1 and upwards. */
    long number() {
        return number;
    }

    byte[] bytes() {
        return line;
    }

    /** Returns the length of the current line in bytes. */
    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** @throws RecordRefused when the line is too long or not UTF-8 */
    void check() throws RecordRefused {
        if (tooLong) {
            throw new RecordRefused("the line is longer than " + (LONGEST_LINE >> 20) + " MB");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
        } catch (CharacterCodingException e) {
            throw new RecordRefused("not valid UTF-8");
        }
    }

    private int indexOfLineFeed() {
        for (int i = chunkAt; i < chunkEnd; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return chunkEnd;
    }

    private void append(int end) {
        int more = end - chunkAt;
        if (tooLong || length + more > LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(chunk, chunkAt, line, length, more);
        length += more;
    }
}
