package org.bzpeer.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL that runs beside the site and keeps its data in a folder, for whoever has no database server. The site
 * works in it as an ordinary user that owns its database, not as a superuser.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "bzpeer";

    private final DatabaseFolder folder;
    private final DatabaseServer server;
    private final String password;

    private EmbeddedDatabase(DatabaseFolder folder, DatabaseServer server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts PostgreSQL in a folder and makes the site's database in it where it is missing.
     *
     * @param settings names and values as in {@code postgresql.conf}
     * @throws DatabaseUnusable if the folder is in use, cannot be written, holds something else, or PostgreSQL fails
     */
    static EmbeddedDatabase open(Path path, Map<String, String> settings) {
        DatabaseFolder folder = DatabaseFolder.open(path);
        try {
            Path home = DatabaseArchive.unpackInto(folder.path());
            DatabasePrograms programs = new DatabasePrograms(home);
            new DatabaseOrphans(folder, programs).end();
            DatabaseArchive.deleteOthers(folder.path(), home);
            boolean synced = !"off".equals(settings.get("fsync"));
            String password = DatabaseCluster.prepare(folder, programs, synced);
            DatabaseServer server = DatabaseServer.start(folder, programs, settings);
            return new EmbeddedDatabase(folder, server, password).withDatabase();
        } catch (IOException e) {
            folder.close();
            throw new DatabaseUnusable(
                    "PostgreSQL cannot be set up in the database folder " + folder.path() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private EmbeddedDatabase withDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), DatabaseCluster.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "pg_roles where rolname")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (isMissing(statement, "pg_database where datname")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            String version = connection.getMetaData().getDatabaseProductVersion();
            LOG.info("PostgreSQL {} keeps the data in {} (127.0.0.1:{})", version, folder.path(), server.port());
            return this;
        } catch (SQLException e) {
            server.close();
            throw new DatabaseUnusable(
                    "PostgreSQL runs in the database folder " + folder.path() + " but refuses us: " + e.getMessage(),
                    e);
        }
    }

    private static boolean isMissing(Statement statement, String place) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + place + " = '" + NAME + "'")) {
            return !found.next();
        }
    }

    /** Returns the address of a database of this server. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Stops PostgreSQL and gives the folder back. The connection pool, which depends on this bean, is closed before. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            folder.close();
        }
    }
}
