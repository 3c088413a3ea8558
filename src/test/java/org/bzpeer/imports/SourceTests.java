package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each format says, on small records written for these tests. */
class SourceTests {

    private final List<String> refused = new ArrayList<>();

    @Test
    void readsAnOpenAlexWork() {
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
    void readsOpenAlexWorksThatLackAlmostEverything() {
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
    void readsCrossrefWithMarkupAndAnswersAroundLists() {
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
    void readsARetractionNotice() {
        assertThat(read(
                        new Crossref(),
                        SourceFixtures.CROSSREF_WORK.replace(
                                "\"type\"",
                                "\"update-to\":[{\"DOI\":\"10.5555/Gone\",\"type\":\"retraction\"}],\"type\"")))
                .contains(new ImportedNotice("doi", "10.5555/gone", "RETRACTED", "10.5555/sheep.1"));
    }

    @Test
    void readsDataCite() {
        ImportedWork work = work(read(new DataCite(), SourceFixtures.DATACITE));
        assertThat(work.type()).isEqualTo("dataset");
        assertThat(work.authors()).extracting(a -> a.name().printed()).containsExactly("Sina Schaf");
        assertThat(work.authors().getFirst().orcid()).isEqualTo("0000-0002-1825-0097");
    }

    @Test
    void readsThePublishedVersionInArxivsOwnDois() {
        String preprint = SourceFixtures.DATACITE
                .replace("10.5555/data", "10.48550/arXiv.2301.70001")
                .replace("Dataset", "Preprint")
                .replace(
                        "\"dates\":null",
                        "\"relatedIdentifiers\":[{\"relationType\":\"IsVersionOf\",\"relatedIdentifier\":\"10.5555/Sheep.1\"}]");
        ImportedWork work = work(read(new DataCite(), preprint));
        assertThat(work.ids().arxiv()).isEqualTo("2301.70001");
        assertThat(work.ids().doi()).isEqualTo("10.5555/sheep.1");
        assertThat(work.ids().preprintDoi()).isNull();
    }

    @Test
    void tellsAWithdrawalFromARetraction() {
        String withdrawn = SourceFixtures.CROSSREF_WORK.replace(
                "\"type\"", "\"updated-by\":[{\"DOI\":\"10.5555/Gone\",\"type\":\"withdrawal\"}],\"type\"");
        assertThat(work(read(new Crossref(), withdrawn)).status()).isEqualTo("WITHDRAWN");
        assertThat(work(read(new Crossref(), withdrawn.replace("withdrawal", "retraction")))
                        .status())
                .isEqualTo("RETRACTED");
    }

    @Test
    void readsAnOrcidRecordAsXmlAndAsJson() {
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
    void readsOrganisationsOfBothSchemas() {
        List<Item> items = read(new Ror(), SourceFixtures.ROR);
        assertThat(items)
                .extracting(item -> ((ImportedInstitution) item).name())
                .containsExactly("Meadow Lab", "Old Lab");
        assertThat(((ImportedInstitution) items.getLast()).successor()).isEqualTo("https://ror.org/03yrm5c26");
        assertThat(((ImportedInstitution) items.getLast()).status()).isEqualTo("withdrawn");
    }

    @Test
    void readsABibtexListAndRefusesItsBadEntries() {
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
    void readsArxivAnswersLikeItsBulkMetadata() {
        ImportedWork atom = work(read(new Arxiv(), SourceFixtures.ATOM));
        assertThat(atom.externalId()).isEqualTo("2301.70001");
        assertThat(atom.authors().getFirst().affiliation()).isEqualTo("Meadow Lab");
        assertThat(atom.published()).isEqualTo(LocalDate.of(2023, 1, 5));
        List<Item> oai = read(new Arxiv(), SourceFixtures.OAI);
        assertThat(work(oai).authors()).extracting(a -> a.name().printed()).containsExactly("Sina Schaf");
        assertThat(work(oai).status()).isEqualTo("PREPRINT_WITHDRAWN");
        assertThat(oai).contains(new ImportedNotice("arxiv", "2301.70009", "PREPRINT_WITHDRAWN", null));
    }

    private List<Item> read(Source source, String input) {
        ReadInput read = ReadInput.of(source, input);
        refused.addAll(read.refused());
        return read.items();
    }

    private static ImportedWork work(List<Item> items) {
        return items.stream()
                .filter(ImportedWork.class::isInstance)
                .map(ImportedWork.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no work in " + items));
    }
}
