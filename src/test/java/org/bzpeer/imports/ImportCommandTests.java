package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {

    private static final String GOOD = work("2106.90001", "2021-01-05", "By command", "cs.DB", "Cora Command");

    @Autowired
    private ImportCommand command;

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
