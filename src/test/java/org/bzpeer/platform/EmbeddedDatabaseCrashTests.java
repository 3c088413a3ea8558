package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseCrashTests {

    /** One folder for all, because the first start in a folder takes seconds; each test keeps a table of its own. */
    @TempDir
    static Path temp;

    static Path folder;

    @BeforeAll
    static void chooseAFolderThatIsNotThereYet() {
        folder = temp.resolve("a folder/data");
    }

    @Test
    void findsTheDataAgainAfterTheSiteWasKilled() throws Exception {
        Process site = EmbeddedSite.start(folder, "killed");
        site.destroyForcibly().waitFor();
        assertThat(EmbeddedSite.postgresProcesses(folder))
                .as("PostgreSQL goes on without the site")
                .isNotEmpty();

        try (EmbeddedDatabase database = open()) {
            assertThat(EmbeddedSite.ask(database, "select value from killed")).isEqualTo("kept");
        }
        assertThat(EmbeddedSite.postgresProcesses(folder)).isEmpty();
    }

    @Test
    void findsTheDataAgainAfterTheSiteAndPostgresWereKilled() throws Exception {
        Process site = EmbeddedSite.start(folder, "both_killed");
        site.destroyForcibly().waitFor();
        ProcessHandle postgres =
                ProcessHandle.of(EmbeddedSite.postgresPid(folder)).orElseThrow();
        assertThat(postgres.destroyForcibly()).isTrue();

        try (EmbeddedDatabase database = open()) {
            assertThat(EmbeddedSite.ask(database, "select value from both_killed"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void startsWhenAStrangerHasTheNumberOfAKilledPostgres() throws Exception {
        open().close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().parent().orElseThrow().pid() + "\n" + folder
                        + "\n1790000000\n5432\n\n127.0.0.1\n 1 1\nready\n");
        try (EmbeddedDatabase database = open()) {
            assertThat(EmbeddedSite.ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondSiteAtOnce() throws Exception {
        Process first = EmbeddedSite.start(folder, "first");
        try {
            Instant before = Instant.now();
            assertThatThrownBy(EmbeddedDatabaseCrashTests::open)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessage("Another BZPEER (process " + first.pid() + ") is using the database folder "
                            + folder.toRealPath() + ": stop it, or set BZPEER_DATABASE_DIR to another folder.");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        } finally {
            first.destroy();
            first.waitFor();
        }
        assertThat(EmbeddedSite.postgresProcesses(folder))
                .as("SIGTERM stops PostgreSQL too")
                .isEmpty();
    }

    private static EmbeddedDatabase open() {
        return EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE);
    }
}
