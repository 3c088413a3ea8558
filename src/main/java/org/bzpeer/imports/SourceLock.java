package org.bzpeer.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One run a source at a time in the whole database, held by a connection of its own: a process that dies lets go. Runs of
 * two sources go side by side; beside them nothing else completes records.
 */
final class SourceLock implements AutoCloseable {

    /** Shared by all runs; whoever holds it alone knows that none is under way. */
    static final long ANY = 0x627a70656572L;

    private static final int SOURCES = 0x627a7065;

    private final Connection connection;

    private SourceLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws ImportRefused when a run of this source is under way, or somebody completes records just now */
    static SourceLock take(DataSource dataSource, Origin origin) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (!asked(connection, "SELECT pg_try_advisory_lock(" + SOURCES + ", " + origin.ordinal() + ")")) {
                    throw new ImportRefused("another import of " + origin.title() + " is running; wait for it to end");
                }
                // Completing what people's corrections left takes a moment.
                asked(connection, "SELECT pg_advisory_lock_shared(" + ANY + ") IS NOT NULL");
                return new SourceLock(connection);
            } catch (SQLException | RuntimeException e) {
                release(connection);
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ImportRefused("the database does not answer: " + e.getMessage());
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static void release(Connection connection) throws SQLException {
        asked(connection, "SELECT pg_advisory_unlock_all() IS NOT NULL");
    }

    @Override
    public void close() {
        try {
            release(connection);
            connection.close();
        } catch (SQLException e) {
            throw new ImportRefused("the database does not answer: " + e.getMessage());
        }
    }
}
