package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTests {

    /** One folder for all, because the first start in a folder takes seconds; each test keeps a table of its own. */
    @TempDir
    static Path temp;

    static Path folder;

    @BeforeAll
    static void chooseAFolderThatIsNotThereYet() {
        folder = temp.resolve("a folder/data");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "autovacuum, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "shared_buffers, 256MB",
        "work_mem, 16MB",
        "maintenance_work_mem, 128MB",
        "max_wal_size, 2GB",
        "random_page_cost, 1.1"
    })
    void runsWithSettingsThatKeepData(String setting, String value) throws Exception {
        try (EmbeddedDatabase database = open()) {
            assertThat(EmbeddedSite.askAsSuperuser(database, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void foldsAndSortsLettersOfAllLanguages() throws Exception {
        try (EmbeddedDatabase database = open()) {
            EmbeddedSite.run(database, "create extension if not exists pg_trgm");
            assertThat(EmbeddedSite.ask(database, "select lower('ŁÓDŹ ÉCOLE ΑΒΓ')"))
                    .isEqualTo("łódź école αβγ");
            assertThat(EmbeddedSite.ask(database, "select 'é' > 'z'")).isEqualTo("t");
            assertThat(EmbeddedSite.ask(database, "select show_trgm('éł')")).isNotEqualTo("{}");
        }
    }

    @Test
    void isOpenedByItsPasswordOnly() throws Exception {
        try (EmbeddedDatabase database = open()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "bzpeer", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(EmbeddedSite.ask(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void findsTheDataAgainAfterACleanStop() throws Exception {
        try (EmbeddedDatabase database = open()) {
            EmbeddedSite.run(database, "create table stopped as select 'kept' as value");
        }
        assertThat(EmbeddedSite.postgresProcesses(folder)).isEmpty();
        try (EmbeddedDatabase database = open()) {
            assertThat(EmbeddedSite.ask(database, "select value from stopped")).isEqualTo("kept");
        }
    }

    private static EmbeddedDatabase open() {
        return EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE);
    }
}
