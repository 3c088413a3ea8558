package org.bzpeer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One more database beside the one of the other tests, on the same server. */
@TestConfiguration(proxyBeanMethods = false)
class GuardDatabase {

    private static final String NAME = "guards";

    @Bean(destroyMethod = "")
    @Primary
    JdbcConnectionDetails guardDatabase() throws SQLException {
        JdbcConnectionDetails server = TestDatabase.details();
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + NAME);
        }
        return new Beside(server);
    }

    private record Beside(JdbcConnectionDetails server) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return String.valueOf(server.getJdbcUrl()).replaceFirst("/[^/?]+(?=\\?|$)", "/" + NAME);
        }

        @Override
        public String getUsername() {
            return String.valueOf(server.getUsername());
        }

        @Override
        public String getPassword() {
            return String.valueOf(server.getPassword());
        }
    }
}
