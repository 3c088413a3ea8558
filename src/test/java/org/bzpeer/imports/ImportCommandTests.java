package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {

    private static final String GOOD = work("2106.90001", "2021-01-05", "By command", "cs.DB", "Cora Command");

    @Autowired
    private ImportCommand command;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void isDoneWhenEveryRecordWasTaken(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of("arxiv", file(GOOD)))).isEqualTo(Command.DONE);
        assertThat(output.getOut())
                .containsPattern("read 1 · new [01] · joined 0 · changed 0 · unchanged [01] · refused 0");
        assertThat(command.run(List.of("arxiv", file(GOOD)))).isEqualTo(Command.DONE);
        assertThat(output.getOut()).contains("read 1 · new 0 · joined 0 · changed 0 · unchanged 1 · refused 0");
    }

    @Test
    void isPartlyDoneWhenARecordWasRefusedAndSaysWhichAndWhy(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of("arxiv", file(GOOD + "{\"title\":\"x\"}\n"))))
                .isEqualTo(Command.PARTLY);
        assertThat(output.getOut()).contains("refused 1: id is missing");
        assertThat(output.getErr()).contains("line 2: id is missing");
    }

    @Test
    void sumsUpManyRefusals(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of("arxiv", file(GOOD + "nonsense\n".repeat(90)))))
                .isEqualTo(Command.PARTLY);
        assertThat(output.getOut()).contains("refused 90: not a JSON object");
        assertThat(output.getErr())
                .contains("line 21: ")
                .doesNotContain("line 22: ")
                .contains("… and 70 more");
    }

    @Test
    void doesNothingWithoutAnyRecordToTake(CapturedOutput output) throws IOException {
        assertThat(command.run(List.of("arxiv", file("")))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("Nothing was imported: the file holds no record.");
        assertThat(command.run(List.of("arxiv", file("nonsense\n")))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("Nothing was imported: no record could be taken.");
    }

    @Test
    void doesNothingWithoutAFileThatItCanRead(CapturedOutput output) throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        assertThat(command.run(List.of("arxiv", missing.toString()))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("there is no file " + missing);
        assertThat(command.run(List.of("arxiv", folder.toString()))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("there is no file in " + folder);
        Path stub = Files.write(folder.resolve("stub.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertThat(command.run(List.of("arxiv", stub.toString()))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("cannot read " + stub);
        assertThat(command.run(List.of("arxiv", "a\u0000b"))).isEqualTo(Command.NOTHING);
        assertThat(output.getErr()).contains("there is no file");
    }

    @Test
    void saysThatItGoesOnWhenTheDatabaseEndsItsConnection(CapturedOutput output) throws Exception {
        String interrupted = file(work("2106.90002", "2021-01-05", "Interrupted", "cs.DB", "Ina Interrupted"));
        CompletableFuture<Integer> code;
        try (Connection busy = dataSource.getConnection();
                Statement statement = busy.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + Importer.WRITING + ")");
            code = CompletableFuture.supplyAsync(() -> command.run(List.of("arxiv", interrupted)));
            // The importer waits for the lock, so its connection is the one to end.
            String end = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
            await().until(() -> statement.executeQuery(end).next());
            assertThat(code.get(1, TimeUnit.MINUTES)).isEqualTo(Command.PARTLY);
            statement.execute("SELECT pg_advisory_unlock(" + Importer.WRITING + ")");
        }
        assertThat(output.getErr())
                .contains("The import was interrupted (")
                .contains("the same command goes on behind it");
        assertThat(command.run(List.of("arxiv", interrupted))).isEqualTo(Command.DONE);
        assertThat(output.getOut()).contains("read 1 · new 1");
    }

    @Test
    void isDoneWhenAllThatWasMissingWasTheCompletion(CapturedOutput output) throws Exception {
        String file = file(work("2106.90003", "2021-01-05", "Read but not completed", "cs.DB", "Una Uncompleted"));
        assertThat(command.run(List.of("arxiv", file))).isEqualTo(Command.DONE);
        jdbc.sql(
                        "UPDATE import_run SET state = 'RUNNING', finished_at = NULL WHERE id = (SELECT max(id) FROM import_run)")
                .update();
        assertThat(command.run(List.of("arxiv", file))).isEqualTo(Command.DONE);
        assertThat(output.getOut()).contains("read 0 (and 1 before) · new 0");
        assertThat(output.getErr()).doesNotContain("Nothing was imported");
    }

    @Test
    void saysHowItIsCalled(CapturedOutput output) {
        for (List<String> arguments : List.of(List.<String>of(), List.of("arxiv"), List.of("gopher", "x"))) {
            assertThat(command.run(arguments)).isEqualTo(Command.NOTHING);
        }
        assertThat(output.getErr()).contains("usage: import SOURCE PATH|ID…");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("works.jsonl"), content).toString();
    }
}
