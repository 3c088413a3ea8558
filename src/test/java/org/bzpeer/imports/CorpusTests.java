package org.bzpeer.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.bzpeer.imports.Chunks.Chunk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real records of every format: what was read, taken and refused, in one table. */
@Tag("corpus")
class CorpusTests {

    private static final Path DATA = Path.of("..", "shared", "data");

    private final SoftAssertions checks = new SoftAssertions();
    private final List<String> table = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private long read;
    private long works;
    private long others;
    private long refused;

    @Test
    void takesTheRecordsOfEveryFormat() throws IOException {
        files(new OpenAlex(), "openalex/works.jsonl.gz", 444, 1);
        files(new OpenAlex(), "openalex/authors.jsonl.gz", 34, 0);
        files(new OpenAlex(), "openalex/institutions.jsonl.gz", 710, 20);
        files(new OpenAlex(), "openalex/sources.jsonl.gz", 255, 0);
        files(new OpenAlex(), "openalex/topics.jsonl.gz", 4516, 0);
        files(new Arxiv(), "arxiv/bulk-200.jsonl.gz", 200, 0);
        files(new Arxiv(), "arxiv/atom", 200, 2);
        files(new Arxiv(), "arxiv/oai", 30, 0);
        files(new Crossref(), "crossref/works.jsonl.gz", 1000, 5);
        files(new DataCite(), "datacite/dois.jsonl.gz", 200, 1);
        files(new Ror(), "ror/ror-records.jsonl.gz", 51_370, 0);
        files(new OrcidRecord(), "orcid/record-samples/read_samples", 1, 10);
        files(new OrcidRecord(), "orcid/record-samples/write_samples", 1, 200);
        bibtex();
        System.out.println("| file | read | works | others | refused |\n|---|---|---|---|---|");
        table.forEach(System.out::println);
        checks.assertAll();
    }

    private void files(Source source, String path, long least, long mostRefused) throws IOException {
        clear();
        try (Stream<Path> files = Files.walk(DATA.resolve(path))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(source, Unzipped.of(Files.newInputStream(file)));
            }
        }
        report(path);
        checks.assertThat(read).as(path).isGreaterThanOrEqualTo(least);
        checks.assertThat(refused).as(path + reasons).isLessThanOrEqualTo(mostRefused);
    }

    private void bibtex() throws IOException {
        clear();
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(DATA.resolve("bibtex/jabref.tar.gz")))) {
            for (byte[] header = tar.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = tar.readNBytes(512)) {
                String name = new String(header, 0, 100, java.nio.charset.StandardCharsets.UTF_8).replace("\0", "");
                int size = Integer.parseInt(
                        new String(header, 124, 11, java.nio.charset.StandardCharsets.US_ASCII).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                if (name.endsWith(".bib")) {
                    read(new Bibtex(), new ByteArrayInputStream(content));
                }
            }
        }
        report("bibtex/jabref.tar.gz (*.bib)");
        checks.assertThat(works).isGreaterThan(300);
    }

    private void read(Source source, InputStream input) throws IOException {
        RecordStream records;
        try {
            records = source.open(input);
        } catch (IOException e) {
            refused++;
            reasons.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            return;
        }
        Chunks chunks = new Chunks(source, records);
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            read += chunk.read();
            works += chunk.lines().size();
            others += chunk.others().size();
            refused += chunk.refused().size();
            chunk.refused().forEach(bad -> reasons.merge(bad.reason().replaceFirst(": .*", ""), 1, Integer::sum));
        }
    }

    private void clear() {
        read = works = others = refused = 0;
        reasons.clear();
    }

    private void report(String name) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d %s |",
                name,
                read,
                works,
                others,
                refused,
                reasons.isEmpty() ? "" : reasons.toString()));
    }
}
