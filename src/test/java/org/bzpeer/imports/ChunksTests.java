package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bzpeer.imports.Chunks.Chunk;
import org.bzpeer.imports.Chunks.Refused;
import org.junit.jupiter.api.Test;

class ChunksTests {

    private final List<Refused> refused = new ArrayList<>();
    private int taken;
    private int repeated;

    @Test
    void readsPlainAndGzipLinesAndSkipsBlankOnes() throws IOException {
        byte[] lines = (record(1) + "\n\n  \n" + record(2)).getBytes(StandardCharsets.UTF_8);
        read(lines);
        assertThat(taken).isEqualTo(2);
        read(gzip(lines));
        assertThat(taken).isEqualTo(4);
        assertThat(refused).isEmpty();
    }

    @Test
    void keepsTheWholeLinesOfATruncatedFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append(record(i)).append('\n');
        }
        byte[] whole = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        read(Arrays.copyOf(whole, whole.length / 2));
        assertThat(taken).isBetween(500, 2999);
        assertThat(refused).singleElement().satisfies(last -> {
            assertThat(last.reason()).startsWith("the file breaks off here");
            assertThat(last.line()).isEqualTo(taken + 1L);
        });
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws IOException {
        String tooLong = record(1).replace("Title", "x".repeat(9 << 20));
        read((record(2) + "\n" + tooLong + "\n" + record(3)).getBytes(StandardCharsets.UTF_8));
        assertThat(taken).isEqualTo(2);
        assertThat(refused)
                .extracting(Refused::line, Refused::reason)
                .containsExactly(tuple(2L, "the line is longer than 8 MB"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        byte[] latin = record(1).replace("Title", "Grün").getBytes(StandardCharsets.ISO_8859_1);
        read(latin);
        assertThat(taken).isZero();
        assertThat(refused).extracting(Refused::line, Refused::reason).containsExactly(tuple(1L, "not valid UTF-8"));
    }

    @Test
    void refusesAnythingElseLineByLine() throws IOException {
        read("PK\u0003\u0004\u0000\u0000\nname,title\n<xml/>\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken).isZero();
        assertThat(refused).hasSize(3).extracting(Refused::line).containsExactly(1L, 2L, 3L);
    }

    @Test
    void marksAnIdentifierThatComesAgainAndKeepsItOutOfTheSameChunk() throws IOException {
        read((record(1) + "\n" + record(2) + "\n" + record(1)).getBytes(StandardCharsets.UTF_8));
        assertThat(taken).isEqualTo(3);
        assertThat(repeated).isEqualTo(1);
    }

    private void read(byte[] bytes) throws IOException {
        Source source = new Arxiv();
        Chunks file = new Chunks(source, source.open(Unzipped.of(new ByteArrayInputStream(bytes))));
        for (Chunk chunk = file.next(); chunk != null; chunk = file.next()) {
            assertThat(chunk.lines())
                    .extracting(line -> line.work().externalId())
                    .doesNotHaveDuplicates();
            taken += chunk.lines().size();
            repeated += (int)
                    chunk.lines().stream().filter(WorkLoader.Line::repeated).count();
            refused.addAll(chunk.refused());
        }
    }

    private static String record(int number) {
        return """
                {"id":"2001.%05d","title":"Title","authors":"Ann Author","categories":"cs.LG","abstract":null,\
                "versions":[{"version":"v1","created":"Mon, 6 Jan 2020 10:00:00 GMT"}],"update_date":"2020-01-06"}""".formatted(number + 1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
