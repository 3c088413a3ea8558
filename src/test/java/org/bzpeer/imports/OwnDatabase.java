package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.bzpeer.Bzpeer;
import org.bzpeer.TestDatabase;
import org.bzpeer.platform.Check;
import org.bzpeer.platform.Command;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that nothing else is in, to compare what different imports end with. */
final class OwnDatabase {

    private OwnDatabase() {}

    /** Fills a new database, and returns its digest. */
    static String digestOf(String database, Consumer<ConfigurableApplicationContext> imports) throws SQLException {
        JdbcConnectionDetails server = TestDatabase.details();
        execute(server, "DROP DATABASE IF EXISTS " + database);
        execute(server, "CREATE DATABASE " + database);
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Bzpeer.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + server.getJdbcUrl().replaceFirst("(//[^/]*/)[^?]*", "$1" + database),
                        "spring.datasource.username=" + server.getUsername(),
                        "spring.datasource.password=" + server.getPassword(),
                        "spring.main.lazy-initialization=true",
                        "spring.main.banner-mode=off",
                        "bzpeer.sample=false")
                .run()) {
            imports.accept(site);
            assertThat(site.getBeansOfType(Check.class).values())
                    .isNotEmpty()
                    .allSatisfy(check -> assertThat(check.differences()).isEmpty());
            return digest(site);
        } finally {
            execute(server, "DROP DATABASE " + database);
        }
    }

    private static String digest(ConfigurableApplicationContext site) {
        Command digest = site.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("digest"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(digest.run(List.of())).isEqualTo(Command.DONE);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void execute(JdbcConnectionDetails server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
