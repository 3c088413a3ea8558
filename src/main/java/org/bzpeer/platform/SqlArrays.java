package org.bzpeer.platform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's arrays as Java's; a null array is an empty one. */
public final class SqlArrays {

    private SqlArrays() {}

    /** @return the elements of an {@code integer[]} or {@code smallint[]} column, none of them null */
    public static int[] ints(ResultSet row, int column) throws SQLException {
        Object[] boxed = elements(row, column);
        int[] numbers = new int[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = ((Number) boxed[i]).intValue();
        }
        return numbers;
    }

    /** @return the elements of a {@code bigint[]} column, 0 where an element is null */
    public static long[] longs(ResultSet row, int column) throws SQLException {
        Object[] boxed = elements(row, column);
        long[] numbers = new long[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i] == null ? 0 : ((Number) boxed[i]).longValue();
        }
        return numbers;
    }

    /** @return the elements of a {@code text[]} column; elements may be null where the column allows it */
    public static String[] texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    /** @return the elements of a {@code bigint[]} column, null where an element is null */
    public static @Nullable Long[] nullableLongs(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Long[0] : (Long[]) array.getArray();
    }

    private static Object[] elements(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
