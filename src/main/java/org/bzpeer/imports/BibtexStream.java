package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The entries of a BibTeX file: each begins with an {@code @} at the beginning of a line and ends where its braces do, or
 * where the next one begins. Abbreviations that the file defines come with every entry after them.
 */
final class BibtexStream extends HeldRecords {

    private static final int LONGEST_ENTRY = 1 << 20;
    private static final Pattern BEGIN = Pattern.compile("\\s*@\\s*[A-Za-z]+\\s*[({].*", Pattern.DOTALL);
    private static final Pattern NO_WORK = Pattern.compile("(?is)\\s*@\\s*(comment|preamble)\\b.*");
    private static final Pattern ABBREVIATION = Pattern.compile("(?is)\\s*@\\s*string\\b.*");

    private final LineReader lines;
    private final StringBuilder abbreviations = new StringBuilder();
    private boolean onBegin;

    BibtexStream(InputStream input) {
        lines = new LineReader(input);
    }

    @Override
    public boolean next() throws IOException {
        while (onBegin || nextBegin()) {
            String entry = entry();
            if (ABBREVIATION.matcher(entry).matches()) {
                if (abbreviations.length() + entry.length() < LONGEST_ENTRY) {
                    abbreviations.append(entry).append('\n');
                }
            } else if (!NO_WORK.matcher(entry).matches()) {
                current = (abbreviations + entry).getBytes(StandardCharsets.UTF_8);
                return true;
            }
        }
        return false;
    }

    private boolean nextBegin() throws IOException {
        while (lines.next()) {
            if (BEGIN.matcher(line()).matches()) {
                onBegin = true;
                return true;
            }
        }
        return false;
    }

    private String line() {
        try {
            lines.check();
        } catch (RecordRefused e) {
            problem = e.getMessage();
        }
        return new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
    }

    private String entry() throws IOException {
        problem = null;
        onBegin = false;
        number = lines.number();
        StringBuilder entry = new StringBuilder(line());
        int depth = depth(entry.toString());
        boolean braces = entry.indexOf("{") >= 0;
        while ((depth > 0 || !braces) && lines.next()) {
            String line = line();
            if (BEGIN.matcher(line).matches() && line.startsWith("@")) {
                onBegin = true;
                break;
            }
            if (entry.length() + line.length() > LONGEST_ENTRY) {
                problem = "the entry is longer than " + (LONGEST_ENTRY >> 20) + " MB";
            } else {
                entry.append('\n').append(line);
            }
            depth += depth(line);
        }
        return entry.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return depth;
    }
}
