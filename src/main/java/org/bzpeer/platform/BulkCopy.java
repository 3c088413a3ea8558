package org.bzpeer.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for one table, sent by PostgreSQL's {@code COPY} in pieces of about four megabytes. Between the pieces the
 * connection is free, so rows may be written while a {@link RowStream} of the same connection is read, also by another thread;
 * one thread at a time adds rows.
 */
public final class BulkCopy implements AutoCloseable {

    private static final int PIECE = 4 << 20;

    private final Connection connection;
    private final String statement;
    private final BulkCopy[] before;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(PIECE / 4);
    private final StringBuilder row = new StringBuilder();
    private long count;

    /**
     * @param table the table's name, trusted
     * @param columns the columns in the order of the values of each row, separated by commas, trusted
     * @param before the copies whose rows these rows refer to; they are always sent first
     */
    public BulkCopy(Connection connection, String table, String columns, BulkCopy... before) {
        this.connection = connection;
        this.statement = "COPY " + table + " (" + columns + ") FROM STDIN";
        this.before = before;
    }

    /**
     * Adds a row. Values may be null, strings, numbers, booleans, dates, {@code long[]}, {@code int[]} or collections.
     */
    public void add(@Nullable Object... values) {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            append(values[i]);
        }
        row.append('\n');
        rows.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
        count++;
        if (rows.size() >= PIECE) {
            flush();
        }
    }

    /** Returns how many rows were added. */
    public long count() {
        return count;
    }

    /** Sends what is left. */
    @Override
    public void close() {
        flush();
    }

    private void flush() {
        if (rows.size() == 0) {
            return;
        }
        for (BulkCopy first : before) {
            first.flush();
        }
        try {
            PGConnection driver = connection.unwrap(PGConnection.class);
            synchronized (driver) {
                driver.getCopyAPI().copyIn(statement, new ByteArrayInputStream(rows.toByteArray()));
            }
        } catch (SQLException e) {
            throw SqlFailure.of("sending rows", statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.reset();
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> row.append("\\N");
            case String text -> appendText(text, false);
            case Boolean flag -> row.append(flag ? 't' : 'f');
            case long[] numbers -> appendNumbers(numbers.length, i -> row.append(numbers[i]));
            case int[] numbers -> appendNumbers(numbers.length, i -> row.append(numbers[i]));
            case float[] numbers -> appendNumbers(numbers.length, i -> row.append(numbers[i]));
            case String[] texts -> appendTexts(Arrays.asList(texts));
            case Collection<?> texts -> appendTexts(texts);
            case LocalDate date -> row.append(date);
            case Number number -> row.append(number);
            default -> appendText(value.toString(), false);
        }
    }

    private void appendNumbers(int length, IntFunction<StringBuilder> number) {
        row.append('{');
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                row.append(',');
            }
            number.apply(i);
        }
        row.append('}');
    }

    private void appendTexts(Collection<?> texts) {
        row.append('{');
        boolean first = true;
        for (Object text : texts) {
            row.append(first ? "" : ",");
            first = false;
            if (text == null) {
                row.append("NULL");
            } else {
                row.append('"');
                appendText(text.toString(), true);
                row.append('"');
            }
        }
        row.append('}');
    }

    /** Inside an array a quote and a backslash are escaped once for the array and once more for COPY. */
    private void appendText(String text, boolean inArray) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i), inArray);
            if (escaped != null) {
                row.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        row.append(text, from, text.length());
    }

    private static @Nullable String escaped(char c, boolean inArray) {
        return switch (c) {
            case '\\' -> inArray ? "\\\\\\\\" : "\\\\";
            case '"' -> inArray ? "\\\\\"" : null;
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
