package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What services are asked, and what becomes of answers that are late, broken or none. */
class ServicesTests {

    private ReplayedAnswers service;

    @BeforeEach
    void start() throws Exception {
        service = new ReplayedAnswers();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void pagesThroughOpenAlexAndGoesOnAtItsCursor() throws Exception {
        service.answers(200, page("W1", "\"next==\"")).answers(200, page("W2", "null"));
        List<String> cursors = new ArrayList<>();
        assertThat(read(new OpenAlex(), List.of("A5000000001"), null, cursors)).hasSize(2);
        assertThat(service.asked())
                .containsExactly(
                        "/works?filter=author.id%3AA5000000001&per-page=100&cursor=*&mailto=us%40example.org",
                        "/works?filter=author.id%3AA5000000001&per-page=100&cursor=next%3D%3D&mailto=us%40example.org");
        assertThat(cursors).containsExactly("0 next==", "1 ");
        service.answers(200, page("W2", "null"));
        assertThat(read(new OpenAlex(), List.of("A5000000001"), "0 next==", cursors))
                .hasSize(1);
        assertThat(read(new OpenAlex(), List.of("A5000000001"), "1 ", cursors)).isEmpty();
    }

    @Test
    void asksAgainWhenTheServiceIsBusyBrokenOrBreaksOff() throws Exception {
        service.answers(429, "").answers(500, "oops").breaksOff("{\"meta\"").answers(200, page("W1", "null"));
        assertThat(read(new OpenAlex(), List.of("10.5555/a", "10.5555/b"), null, new ArrayList<>()))
                .hasSize(1);
        assertThat(service.asked()).hasSize(4).allMatch(asked -> asked.contains("doi%3A10.5555%2Fa%7C10.5555%2Fb"));
    }

    @Test
    void givesUpOnAServiceThatAnswersNothing() {
        for (int i = 0; i < 5; i++) {
            service.answers(200, "");
        }
        assertThatThrownBy(() -> read(new OpenAlex(), List.of("0000-0002-1825-0097"), null, new ArrayList<>()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("an empty answer");
    }

    @Test
    void asksAgainWhenAnAnswerBeginsAndDoesNotEnd() throws Exception {
        service.fallsSilent("{\"meta\"").answers(200, page("W1", "null"));
        assertThat(read(new OpenAlex(), List.of("A5000000001"), null, new ArrayList<>()))
                .hasSize(1);
        assertThat(service.asked()).hasSize(2);
    }

    /** A page of works by large collaborations, longer than any one record may be. */
    @Test
    void takesAPageHoweverLongItsRecordsAreTogether() throws Exception {
        String authors = "{\"raw_author_name\":\"Ann Author\",\"is_corresponding\":false},".repeat(3000);
        String works = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"https://openalex.org/W" + i
                        + "\",\"title\":\"T\",\"publication_year\":2001,\"authorships\":["
                        + authors.substring(0, authors.length() - 1) + "]}")
                .collect(Collectors.joining(","));
        service.answers(200, "{\"meta\":{\"next_cursor\":null},\"results\":[" + works + "]}");
        assertThat(read(new OpenAlex(), List.of("https://ror.org/03yrm5c26"), null, new ArrayList<>()))
                .hasSize(60);
    }

    @Test
    void endsAHarvestThatIsRefusedAndBeginsAgainWhereATokenIsForgotten() throws Exception {
        String refused =
                "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='badArgument'>no</error></OAI-PMH>";
        service.answers(200, refused);
        assertThatThrownBy(() -> read(new Arxiv(), List.of("oai:nonsense"), null, new ArrayList<>()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the service answers badArgument to oai:nonsense");
        String last = SourceFixtures.OAI.replaceFirst("<resumptionToken>.*?</resumptionToken>", "");
        service.answers(200, refused.replace("badArgument", "badResumptionToken"))
                .answers(200, last);
        assertThat(read(new Arxiv(), List.of("oai:cs"), "0 forgotten", new ArrayList<>()))
                .hasSize(2);
        assertThat(service.asked())
                .endsWith(
                        "/oai?verb=ListRecords&resumptionToken=forgotten",
                        "/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs");
        service.answers(200, refused.replace("badArgument", "noRecordsMatch"));
        assertThat(read(new Arxiv(), List.of("oai:cs:2026-01-01"), null, new ArrayList<>()))
                .isEmpty();
    }

    @Test
    void readsOneRecordByDoiAndRefusesOneThatIsNotKnown() throws Exception {
        service.answers(
                200, "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + SourceFixtures.CROSSREF_WORK + "}");
        List<String> records =
                read(new Crossref(), List.of("10.5555/sheep.1", "10.5555/unknown"), null, new ArrayList<>());
        assertThat(records).hasSize(2);
        assertThat(records.getFirst()).contains("SHEEP.1");
        assertThat(records.getLast()).isEqualTo("the service does not know 10.5555/unknown");
        assertThat(service.asked().getFirst()).isEqualTo("/works/10.5555%2Fsheep.1?mailto=us%40example.org");
    }

    @Test
    void readsOrcidAndDataCiteAndArxiv() throws Exception {
        service.answers(200, SourceFixtures.ORCID_JSON);
        assertThat(read(new OrcidRecord(), List.of("0000-0002-1825-0097"), null, new ArrayList<>()))
                .hasSize(1);
        service.answers(200, "{\"data\":" + SourceFixtures.DATACITE + "}");
        assertThat(read(new DataCite(), List.of("10.5555/data"), null, new ArrayList<>()))
                .hasSize(1);
        service.answers(200, SourceFixtures.ATOM);
        assertThat(read(new Arxiv(), List.of("2301.70001"), null, new ArrayList<>()))
                .hasSize(1);
        assertThat(service.asked())
                .containsExactly(
                        "/v3.0/0000-0002-1825-0097/record",
                        "/dois/10.5555%2Fdata?mailto=us%40example.org",
                        "/api/query?id_list=2301.70001&max_results=50");
    }

    @Test
    void harvestsWithResumptionTokens() throws Exception {
        service.answers(200, SourceFixtures.OAI)
                .answers(200, SourceFixtures.OAI.replaceFirst("<resumptionToken>.*?</resumptionToken>", ""));
        assertThat(read(new Arxiv(), List.of("oai:cs:2023-01-01"), null, new ArrayList<>()))
                .hasSize(4);
        assertThat(service.asked())
                .containsExactly(
                        "/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs&from=2023-01-01",
                        "/oai?verb=ListRecords&resumptionToken=abc%7C1");
    }

    @Test
    void refusesIdentifiersOfAnotherKind() {
        assertThatThrownBy(() -> read(new OrcidRecord(), List.of("0000-0002-1825-0098"), null, new ArrayList<>()))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("this is no ORCID iD: 0000-0002-1825-0098");
    }

    private List<String> read(Source source, List<String> ids, String cursor, List<String> cursors) throws Exception {
        MockEnvironment configuration = new MockEnvironment().withProperty("bzpeer.services.mailto", "us@example.org");
        for (String name : List.of("openalex", "crossref", "datacite", "orcid", "arxiv")) {
            configuration.setProperty("bzpeer.services." + name, service.address());
        }
        configuration.setProperty("bzpeer.services.arxiv-oai", service.address() + "/oai");
        Services services = new Services(
                new ServiceClient(Duration.ofMillis(1), Duration.ofMillis(500), "us@example.org"), configuration);
        RecordStream records = services.input(source, ids).records().open(cursor);
        List<String> texts = new ArrayList<>();
        while (records.next()) {
            try {
                records.check();
                texts.add(new String(records.bytes(), 0, records.length(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (RecordRefused e) {
                texts.add(e.getMessage());
            }
            if (records.cursor() != null) {
                cursors.add(records.cursor());
            }
        }
        return texts;
    }

    private static String page(String id, String next) {
        return "{\"meta\":{\"count\":2,\"next_cursor\":" + next + "},\"results\":[{\"id\":\"https://openalex.org/" + id
                + "\",\"title\":\"T\",\"publication_year\":2001}]}";
    }
}
