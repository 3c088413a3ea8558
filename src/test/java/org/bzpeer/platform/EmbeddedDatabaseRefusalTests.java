package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseRefusalTests {

    @Test
    void refusesASecondUseInTheSameProcess(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE)) {
            String sentence =
                    "Another BZPEER (process " + ProcessHandle.current().pid() + ") is using";
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE))
                    .hasMessageStartingWith(sentence);
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE))
                    .hasMessageStartingWith(sentence);
            assertThat(EmbeddedSite.ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderOfOtherFilesAndLeavesItAlone(@TempDir Path photos) throws Exception {
        Files.createFile(photos.resolve("holiday.jpg"));
        assertRefused(
                photos,
                "The folder " + photos.toRealPath() + " is not empty and holds no BZPEER database:"
                        + " set BZPEER_DATABASE_DIR to an empty or a new folder.");
        try (Stream<Path> files = Files.list(photos)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAnotherMajorVersion(@TempDir Path old) throws Exception {
        Files.createDirectory(old.resolve("cluster"));
        Files.writeString(old.resolve("cluster/PG_VERSION"), "17\n");
        assertRefused(
                old,
                "The database folder " + old.toRealPath() + " was written by PostgreSQL 17 and this BZPEER"
                        + " brings PostgreSQL 18: start the BZPEER that wrote it, or set BZPEER_DATABASE_DIR to another folder.");
    }

    @Test
    void refusesAFolderThatIsNoFolder(@TempDir Path parent) throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertRefused(
                file.resolve("data"),
                "The database folder " + file.resolve("data") + " cannot be written by the user "
                        + System.getProperty("user.name")
                        + ": let that user write it, or set BZPEER_DATABASE_DIR to another folder.");
    }

    @Test
    void saysWhyAsAFailureAnalysis() {
        DatabaseUnusable reason = new DatabaseUnusable("Another BZPEER is using it.");
        assertThat(new DatabaseUnusableAnalyzer().analyze(new IllegalStateException("bean", reason)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).isEqualTo("Another BZPEER is using it.");
                    assertThat(analysis.getAction()).isNull();
                });
    }

    private static void assertRefused(Path folder, String sentence) {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> EmbeddedDatabase.open(folder, EmbeddedDatabaseSettings.DURABLE))
                .withMessage(sentence);
    }
}
