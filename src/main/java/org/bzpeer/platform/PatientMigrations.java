package org.bzpeer.platform;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations take connections of their own: building an index may last longer than any page may. */
@Configuration(proxyBeanMethods = false)
class PatientMigrations {

    @Bean
    FlywayConfigurationCustomizer ownConnections(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
