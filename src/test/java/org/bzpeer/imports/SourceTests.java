package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.bzpeer.imports.Chunks.Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format says, on small records written for these tests. */
class SourceTests {

    private final List<String> refused = new ArrayList<>();

    @Test
    void readsAnOpenAlexWork() throws IOException {
        List<Item> items = read(new OpenAlex(), SourceFixtures.OPENALEX_WORK);
        assertThat(items).hasSize(2);
        ImportedWork work = work(items);
        assertThat(work.externalId()).isEqualTo("W7000000001");
        assertThat(work.title()).isEqualTo("Counting Sheep in Parallel");
        assertThat(work.abstractText()).isEqualTo("We count sheep in parallel");
        assertThat(work.ids().doi()).isEqualTo("10.5555/sheep.1");
        assertThat(work.ids().arxiv()).isEqualTo("2301.70001");
        assertThat(work.ids().pmid()).isEqualTo("99000001");
        assertThat(work.topicCodes()).containsExactly("T99001");
        assertThat(work.venue()).isEqualTo("Journal of Sheep");
        assertThat(work.status()).isEqualTo("RETRACTED");
        assertThat(work.authors().getFirst().orcid()).isEqualTo("0000-0002-1825-0097");
        assertThat(work.authors().getFirst().openAlexId()).isEqualTo("A7000000001");
        assertThat(work.authors().getFirst().ror()).isEqualTo("https://ror.org/03yrm5c26");
        assertThat(work.authors().get(1).orcid())
                .as("an iD that was found for another name")
                .isNull();
        assertThat(items.getFirst()).isInstanceOf(ImportedInstitution.class);
    }

    @Test
    void readsOpenAlexWorksThatLackAlmostEverything() throws IOException {
        assertThat(read(
                        new OpenAlex(),
                        "{\"id\":\"https://openalex.org/W1\",\"title\":\"T\",\"publication_year\":2001}"))
                .singleElement()
                .isInstanceOfSatisfying(ImportedWork.class, work -> {
                    assertThat(work.published()).isEqualTo(LocalDate.of(2001, 1, 2));
                    assertThat(work.monthOnly()).isTrue();
                });
        assertThat(read(new OpenAlex(), "{\"id\":\"https://openalex.org/W2\",\"title\":null}"))
                .isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void readsCrossrefWithMarkupAndAnswersAroundLists() throws IOException {
        ImportedWork work = work(read(
                new Crossref(), "{\"status\":\"ok\",\"message\":{\"items\":[" + SourceFixtures.CROSSREF_WORK + "]}}"));
        assertThat(work.title()).isEqualTo("Sheep & CO2 in parallel");
        assertThat(work.abstractText()).isEqualTo("We count sheep. Twice.");
        assertThat(work.authors()).extracting(a -> a.name().printed()).containsExactly("Sina Schaf");
        assertThat(work.authors().getFirst().affiliation()).isEqualTo("University of Meadows");
        assertThat(work.published()).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(work.monthOnly()).isTrue();
        assertThat(read(
                        new Crossref(),
                        "[" + SourceFixtures.CROSSREF_WORK + ",\n" + SourceFixtures.CROSSREF_WORK + "]"))
                .hasSize(2);
    }

    @Test
    void readsARetractionNotice() throws IOException {
        assertThat(read(
                        new Crossref(),
                        SourceFixtures.CROSSREF_WORK.replace(
                                "\"type\"",
                                "\"update-to\":[{\"DOI\":\"10.5555/Gone\",\"type\":\"retraction\"}],\"type\"")))
                .contains(new ImportedNotice("doi", "10.5555/gone", "RETRACTED", "10.5555/sheep.1"));
    }

    @Test
    void readsDataCite() throws IOException {
        ImportedWork work = work(read(new DataCite(), SourceFixtures.DATACITE));
        assertThat(work.type()).isEqualTo("dataset");
        assertThat(work.authors()).extracting(a -> a.name().printed()).containsExactly("Sina Schaf");
        assertThat(work.authors().getFirst().orcid()).isEqualTo("0000-0002-1825-0097");
    }

    @Test
    void readsAnOrcidRecordAsXmlAndAsJson() throws IOException {
        for (String record : List.of(SourceFixtures.ORCID_XML, SourceFixtures.ORCID_JSON)) {
            ImportedWork work = work(read(new OrcidRecord(), record));
            assertThat(work.externalId()).isEqualTo("0000-0002-1825-0097/17");
            assertThat(work.ids().doi()).isEqualTo("10.5555/sheep.1");
            assertThat(work.published()).isEqualTo(LocalDate.of(2023, 5, 4));
            assertThat(work.authors()).singleElement().satisfies(author -> {
                assertThat(author.name().printed()).isEqualTo("Sina Schaf");
                assertThat(author.orcid()).isEqualTo("0000-0002-1825-0097");
            });
        }
    }

    @Test
    void readsOrganisationsOfBothSchemas() throws IOException {
        List<Item> items = read(new Ror(), SourceFixtures.ROR);
        assertThat(items)
                .extracting(item -> ((ImportedInstitution) item).name())
                .containsExactly("Meadow Lab", "Old Lab");
        assertThat(((ImportedInstitution) items.getLast()).successor()).isEqualTo("https://ror.org/03yrm5c26");
        assertThat(((ImportedInstitution) items.getLast()).status()).isEqualTo("withdrawn");
    }

    @Test
    void readsABibtexListAndRefusesItsBadEntries() throws IOException {
        List<Item> items = read(new Bibtex(), SourceFixtures.BIBTEX);
        assertThat(items).hasSize(2);
        ImportedWork work = (ImportedWork) items.getFirst();
        assertThat(work.title()).isEqualTo("Über Schafe");
        assertThat(work.venue()).isEqualTo("Journal of Sheep");
        assertThat(work.authors()).extracting(a -> a.name().printed()).containsExactly("Sina van Schaf", "Jörg Widder");
        assertThat(((ImportedWork) items.getLast()).type()).isEqualTo("preprint");
        assertThat(refused).hasSize(1);
    }

    @Test
    void readsArxivAnswersLikeItsBulkMetadata() throws IOException {
        ImportedWork atom = work(read(new Arxiv(), SourceFixtures.ATOM));
        assertThat(atom.externalId()).isEqualTo("2301.70001");
        assertThat(atom.authors().getFirst().affiliation()).isEqualTo("Meadow Lab");
        assertThat(atom.published()).isEqualTo(LocalDate.of(2023, 1, 5));
        List<Item> oai = read(new Arxiv(), SourceFixtures.OAI);
        assertThat(work(oai).authors()).extracting(a -> a.name().printed()).containsExactly("Sina Schaf");
        assertThat(work(oai).status()).isEqualTo("WITHDRAWN");
        assertThat(oai).contains(new ImportedNotice("arxiv", "2301.70009", "WITHDRAWN", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><title>&x;</title></entry></feed>",
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><feed><entry>&b;</entry></feed>",
                "<feed><entry><title>unclosed</entry></feed>",
                "<feed><entry><id>http://arxiv.org/abs/2301.70001v1</id></entry></feed>"
            })
    void takesNothingFromBadXml(String document) throws IOException {
        assertThat(read(new Arxiv(), document)).isEmpty();
        assertThat(refused).isNotEmpty().noneMatch(reason -> reason.contains("root:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"https://openalex.org/W4285719527\",\"title\":\"T\",\"publication_year\":2001}",
                "{\"id\":\"https://openalex.org/W3\",\"title\":\"T\",\"publication_date\":\"0000-00-00\"}",
                "{\"id\":\"https://openalex.org/W3\",\"id\":\"https://openalex.org/W3\",\"title\":\"T\"}",
                "{\"title\":\"T\"}",
                "{\"id\":\"https://openalex.org/W3\",\"title\":\"T\""
            })
    void refusesBadRecordsAndTakesTheNextOne(String line) throws IOException {
        String good = "{\"id\":\"https://openalex.org/W5\",\"title\":\"Good\",\"publication_year\":2001}\n";
        assertThat(read(new OpenAlex(), good + line + "\n" + good.replace("W5", "W6")))
                .hasSize(2);
        assertThat(refused).hasSize(1);
    }

    @Test
    void takesNullWhereAListBelongsAndFiveThousandAuthors() throws IOException {
        String nulls =
                "{\"id\":\"https://openalex.org/W3\",\"title\":\"T\",\"publication_year\":2001,\"authorships\":null,"
                        + "\"locations\":null,\"topics\":null,\"primary_location\":null,\"ids\":null,\"abstract_inverted_index\":null}";
        assertThat(work(read(new OpenAlex(), nulls)).authors()).isEmpty();
        String authors = "{\"raw_author_name\":\"Ann Author\"},".repeat(4999) + "{\"raw_author_name\":\"Zoe Last\"}";
        assertThat(work(read(
                                new OpenAlex(),
                                nulls.replace("\"authorships\":null", "\"authorships\":[" + authors + "]")))
                        .authors())
                .hasSize(5000);
    }

    @Test
    void refusesDeepJson() throws IOException {
        String deep =
                "{\"id\":\"https://openalex.org/W3\",\"title\":\"T\",\"x\":" + "[".repeat(500) + "]".repeat(500) + "}";
        assertThat(read(new OpenAlex(), deep)).isEmpty();
        assertThat(refused).hasSize(1);
    }

    @Test
    void stopsAtAGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        assertThatThrownBy(() -> Unzipped.of(new ByteArrayInputStream(bomb.toByteArray()))
                        .transferTo(java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("200 times");
    }

    private List<Item> read(Source source, String input) throws IOException {
        List<Item> items = new ArrayList<>();
        RecordStream records;
        try {
            records = source.open(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            refused.add(String.valueOf(e.getMessage()));
            return items;
        }
        Chunks chunks = new Chunks(source, records);
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            items.addAll(chunk.others());
            chunk.lines().forEach(line -> items.add(line.work()));
            chunk.refused().forEach(bad -> refused.add(bad.reason()));
        }
        return items;
    }

    private static ImportedWork work(List<Item> items) {
        return items.stream()
                .filter(ImportedWork.class::isInstance)
                .map(ImportedWork.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no work in " + items));
    }
}
