package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** A JVM of its own that uses a database folder, to be killed, and what the tests ask the database and the machine. */
final class EmbeddedSite {

    private EmbeddedSite() {}

    /** Opens the folder, makes a table with one row, says so, and waits to be ended. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]), EmbeddedDatabaseSettings.DURABLE);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        run(database, "create table " + arguments[1] + " as select 'kept' as value");
        System.out.println("ready");
        Thread.sleep(Duration.ofMinutes(5));
    }

    static Process start(Path folder, String table) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process site = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedSite.class.getName(),
                        folder.toString(),
                        table)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(site.inputReader().lines().anyMatch("ready"::equals)).isTrue();
        return site;
    }

    static long postgresPid(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst());
    }

    static Stream<String> postgresProcesses(Path folder) throws IOException {
        String programs = folder.toRealPath().resolve("postgresql-").toString();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(command -> command.startsWith(programs));
    }

    static String ask(EmbeddedDatabase database, String query) throws SQLException {
        return ask(database, database.getUsername(), query);
    }

    static String askAsSuperuser(EmbeddedDatabase database, String query) throws SQLException {
        return ask(database, "postgres", query);
    }

    static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database, database.getUsername());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String user, String query) throws SQLException {
        try (Connection connection = connect(database, user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String user) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), user, database.getPassword());
    }
}
