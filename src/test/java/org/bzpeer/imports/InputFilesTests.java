package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTests {

    @TempDir
    private Path folder;

    @Test
    void aSnapshotIsReadAsItsManifestSaysTheOldestFirst() throws IOException {
        Path newer = file("updated_date=2025-03-01/part_0000.gz");
        Path second = file("updated_date=2024-11-30/part_0001.gz");
        Path first = file("updated_date=2024-11-30/part_0000.gz");
        file("updated_date=2025-04-01/part_0000.gz");
        file("LICENSE.txt");
        manifest("""
                {"entries": [
                  {"url": "s3://openalex/data/works/updated_date=2025-03-01/part_0000.gz", "meta": {"record_count": 1}},
                  {"url": "s3://openalex/data/works/updated_date=2024-11-30/part_0001.gz"},
                  {"url": "s3://openalex/data/works/updated_date=2024-11-30/part_0000.gz"}],
                 "meta": {"record_count": 3}}
                """);
        assertThat(InputFiles.of(folder)).containsExactly(first, second, newer);
        assertThat(InputFiles.of(folder.resolve("updated_date=2025-03-01").resolve("..")))
                .as("the same folder, told in another way")
                .containsExactly(first, second, newer);
    }

    @Test
    void withoutAManifestAFolderIsReadInTheOrderOfItsNames() throws IOException {
        Path second = file("updated_date=2025-03-01/part_0000.gz");
        Path first = file("updated_date=2024-11-30/part_0000.gz");
        file(".listing");
        assertThat(InputFiles.of(folder)).containsExactly(first, second);
    }

    @Test
    void aManifestThatDoesNotFitItsFolderIsRefusedWithTheReason() throws IOException {
        file("updated_date=2025-03-01/part_0000.gz");
        refuses(
                "{\"entries\": [{\"url\": \"s3://openalex/data/works/updated_date=2025-05-05/part_0000.gz\"}]}",
                "not here");
        refuses("{\"entries\": [{\"url\": \"s3://x/updated_date=../../../etc/passwd\"}]}", "not here");
        refuses("{\"entries\": [{\"url\": \"s3://openalex/data/works/part_0000.gz\"}]}", "without its date");
        refuses("{\"entries\": [{}]}", "without its date");
        refuses("{\"entries\": []}", "there is no file");
        refuses("{\"entries\": [", "not JSON");
        refuses("", "there is no file");
    }

    private void refuses(String manifest, String why) throws IOException {
        manifest(manifest);
        assertThatThrownBy(() -> InputFiles.of(folder))
                .as(manifest)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    private void manifest(String text) throws IOException {
        Files.writeString(folder.resolve("manifest"), text);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }
}
