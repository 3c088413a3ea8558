package org.bzpeer.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded PostgreSQL for tests: empty, as fast as it gets, kept below {@code target} so that only its first start
 * unpacks and makes it. A second test run at the same time takes the next folder. Its user may create further databases.
 */
public final class EmbeddedTestDatabase {

    private static final Map<String, String> THROWAWAY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");
    private static final int FOLDERS = 4;

    private EmbeddedTestDatabase() {}

    /** Starts it, with an empty database; it stops with this JVM. */
    public static JdbcConnectionDetails start() {
        EmbeddedDatabase database = open();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        try (Connection connection =
                        DriverManager.getConnection(database.url("postgres"), "postgres", database.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database bzpeer with (force)");
            statement.execute("create database bzpeer owner bzpeer");
            statement.execute("alter role bzpeer createdb");
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedDatabase open() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedDatabase.open(Path.of("target", "test-database-" + number), THROWAWAY);
            } catch (DatabaseUnusable e) {
                if (number == FOLDERS || !e.getMessage().startsWith("Another BZPEER")) {
                    throw e;
                }
            }
        }
    }
}
