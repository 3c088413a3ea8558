package org.bzpeer.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Records in JSON however they are written: one a line, a list, or a service's answer around a list. Told apart by the
 * beginning.
 */
final class JsonStream implements RecordStream {

    private static final String ANSWER =
            "(?s)\\s*\\{\\s*\"(status|meta|message|message-type|results|data|items|hits|number_of_results)\".*";

    private final LineReader lines;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean onFirstLine = true;
    private byte[] current = new byte[0];
    private int length;

    private JsonStream(LineReader lines) {
        this.lines = lines;
    }

    static RecordStream open(InputStream raw) throws IOException {
        BufferedInputStream input = new BufferedInputStream(raw, 1 << 16);
        if (firstSign(input) == '[') {
            return JsonDocument.list(input);
        }
        LineReader lines = new LineReader(input);
        if (lines.next() && isUnfinished(lines)) {
            byte[] begin = Arrays.copyOf(lines.bytes(), lines.length() + 1);
            begin[begin.length - 1] = '\n';
            return JsonDocument.answer(new SequenceInputStream(new ByteArrayInputStream(begin), lines.rest()));
        }
        return new JsonStream(lines);
    }

    /** Looks at the first sign that says something; the byte order mark and white space before it are passed over. */
    private static int firstSign(BufferedInputStream input) throws IOException {
        while (true) {
            input.mark(1);
            int sign = input.read();
            if (sign != ' '
                    && sign != '\n'
                    && sign != '\r'
                    && sign != '\t'
                    && sign != 0xEF
                    && sign != 0xBB
                    && sign != 0xBF) {
                input.reset();
                return sign;
            }
        }
    }

    /** An object that goes on in the next line is the beginning of a document. */
    private static boolean isUnfinished(LineReader line) {
        if (line.length() == 0 || line.bytes()[0] != '{') {
            return false;
        }
        try {
            JsonFields.object(line.bytes(), line.length());
            return false;
        } catch (RecordRefused e) {
            return String.valueOf(e.getMessage()).contains("end-of-input");
        }
    }

    @Override
    public boolean next() throws IOException {
        if (!waiting.isEmpty()) {
            take(waiting.remove());
            return true;
        }
        do {
            if (onFirstLine) {
                onFirstLine = false;
                if (lines.length() == 0 && !lines.next()) {
                    return false;
                }
            } else if (!lines.next()) {
                return false;
            }
        } while (lines.isBlank());
        current = lines.bytes();
        length = lines.length();
        openAnswer();
        return true;
    }

    /** A line that is a service's whole answer gives the records in it. */
    private void openAnswer() {
        String begin = new String(current, 0, Math.min(60, length), StandardCharsets.ISO_8859_1);
        if (begin.matches(ANSWER)) {
            try {
                List<JsonNode> records = JsonDocument.records(JsonFields.object(current, length));
                records.forEach(record -> waiting.add(JsonFields.DOCUMENTS.writeValueAsBytes(record)));
                if (!waiting.isEmpty()) {
                    take(waiting.remove());
                }
            } catch (RecordRefused e) {
                // Whoever parses the line finds the same.
                waiting.clear();
            }
        }
    }

    private void take(byte[] record) {
        current = record;
        length = record.length;
    }

    @Override
    public long number() {
        return lines.number();
    }

    @Override
    public byte[] bytes() {
        return current;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void check() throws RecordRefused {
        lines.check();
    }
}
