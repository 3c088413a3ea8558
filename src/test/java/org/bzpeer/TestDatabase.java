package org.bzpeer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bzpeer.platform.EmbeddedTestDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: in a container where an engine answers, else embedded. The environment variable
 * {@code BZPEER_TEST_DATABASE} asks for one of them: {@code embedded} or {@code testcontainers}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** It outlives the contexts that use it, so none of them may close it. */
    @Bean(destroyMethod = "")
    JdbcConnectionDetails testDatabase() {
        return Shared.DATABASE;
    }

    /** The address of the run's database, for a test that starts the site in a process of its own. */
    public static JdbcConnectionDetails details() {
        return Shared.DATABASE;
    }

    private static final class Shared {
        static final JdbcConnectionDetails DATABASE = start();

        private static JdbcConnectionDetails start() {
            String asked = System.getenv().getOrDefault("BZPEER_TEST_DATABASE", "");
            return switch (asked) {
                case "embedded" -> announced(EmbeddedTestDatabase.start(), "embedded");
                case "testcontainers" -> container();
                case "" -> hasEngine() ? container() : announced(EmbeddedTestDatabase.start(), "embedded");
                default ->
                    throw new IllegalStateException(
                            "BZPEER_TEST_DATABASE is “" + asked + "”: say embedded or testcontainers, or nothing.");
            };
        }

        private static boolean hasEngine() {
            return DockerClientFactory.instance().isDockerAvailable();
        }

        private static JdbcConnectionDetails container() {
            if (!hasEngine()) {
                throw new IllegalStateException("BZPEER_TEST_DATABASE asks for Testcontainers, but no container engine"
                        + " answers: start Docker, or say embedded.");
            }
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8");
            container.start();
            return announced(new Container(container), "Testcontainers");
        }

        private static JdbcConnectionDetails announced(JdbcConnectionDetails details, String kind) {
            try (Connection connection = DriverManager.getConnection(
                            details.getJdbcUrl(), details.getUsername(), details.getPassword());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select version()")) {
                row.next();
                String version = row.getString(1).split(" on ")[0];
                System.out.println("Tests run on " + version + " (" + kind + ")");
                return details;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Container(PostgreSQLContainer container) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return container.getJdbcUrl();
        }

        @Override
        public String getUsername() {
            return container.getUsername();
        }

        @Override
        public String getPassword() {
            return container.getPassword();
        }
    }
}
