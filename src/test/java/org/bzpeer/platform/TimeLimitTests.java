package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bzpeer.SiteTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the database may take, and in how many processes: seconds and one for a page, as it needs for commands and migrations. */
@SiteTest
class TimeLimitTests {

    static class Nothing {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Test
    void limitsStatementsOfPages() {
        assertThat(limits(Map.of()))
                .isEqualTo("SET statement_timeout = '4s'; SET max_parallel_workers_per_gather = 0, 5");
        assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("1min");
        assertThat(jdbc.sql("SHOW max_parallel_workers_per_gather")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }

    @Test
    void letsCommandsWork() {
        assertThat(limits(Commands.DEFAULTS))
                .isEqualTo("SET statement_timeout = '0'; SET max_parallel_workers_per_gather = DEFAULT, 0");
    }

    @Test
    void letsMigrationsWork() {
        assertThat(new JdbcTemplate(flyway.getConfiguration().getDataSource())
                        .queryForObject("SHOW statement_timeout", String.class))
                .isEqualTo("0");
    }

    private static String limits(Map<String, Object> defaults) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(defaults)
                .logStartupInfo(false)
                .run()) {
            String hikari = "spring.datasource.hikari.";
            return context.getEnvironment().getRequiredProperty(hikari + "connection-init-sql") + ", "
                    + context.getEnvironment().getRequiredProperty(hikari + "data-source-properties.socketTimeout");
        }
    }
}
