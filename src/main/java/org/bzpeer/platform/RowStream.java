package org.bzpeer.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Reads the rows of a large answer one after another, so that they never stand in memory together, and in PostgreSQL's
 * binary form, which is much cheaper for arrays. Needs a transaction; between two pieces the connection may be used, also by
 * a {@link BulkCopy} on another thread: PostgreSQL's driver leaves it to its callers to keep threads apart.
 */
public final class RowStream {

    private static final int PIECE = 2000;

    /** Takes one row; the cursor is moved by the stream. */
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private RowStream() {}

    /** Reads all rows of a query. */
    public static void read(Connection connection, String sql, Reader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setFetchSize(PIECE);
            Object driver = connection.unwrap(PGConnection.class);
            try (ResultSet rows = statement.executeQuery()) {
                while (hasNext(rows, driver)) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw SqlFailure.of("reading rows", sql, e);
        }
    }

    private static boolean hasNext(ResultSet rows, Object driver) throws SQLException {
        synchronized (driver) {
            return rows.next();
        }
    }
}
