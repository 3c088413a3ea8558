package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One work told of by several sources is one entry, whichever comes first. */
@SiteTest
class JoinedWorkTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    /** An iD belongs to one record, and other tests give these to people of their own. */
    @BeforeEach
    void freeTheIds() {
        jdbc.sql("DELETE FROM author_identifier WHERE value = '0000-0002-1825-0097'")
                .update();
    }

    @Test
    void joinsAPreprintAndItsArticleByTitleYearAndAuthors() throws Exception {
        world.importLines(work(
                "2302.70001",
                "2022-11-05",
                "Grazing patterns of imaginary sheep",
                "cs.DC",
                "Sina Sanftmut; Jonas Jagdhund"));
        long sina = world.author("Sina Sanftmut");
        String article = SourceFixtures.CROSSREF_WORK
                .replace("SHEEP.1", "grazing")
                .replace("Sheep &amp;amp; CO<sub>2</sub> in parallel", "Grazing Patterns of Imaginary Sheep")
                .replace("\"family\":\"Schaf\"", "\"family\":\"Sanftmut\"")
                .replace("{\"name\":\"The Sheep Consortium\"}", "{\"given\":\"J.\",\"family\":\"Jagdhund\"}");
        Counts counts = world.importLines(new Crossref(), article);
        assertThat(counts.joined).isEqualTo(1);
        assertThat(counts.created).isZero();
        assertThat(one(
                        "SELECT type || ' ' || doi || ' ' || arxiv_id || ' ' || source || ' ' || other_sources[1] FROM work"
                                + " WHERE arxiv_id = '2302.70001'"))
                .isEqualTo("article 10.5555/grazing 2302.70001 arXiv Crossref");
        assertThat(one("SELECT works::text FROM author WHERE id = " + sina)).isEqualTo("1");
        assertThat(one("SELECT value FROM author_identifier WHERE scheme = 'orcid' AND author_id = " + sina))
                .isEqualTo("0000-0002-1825-0097");
        assertThat(one("SELECT affiliation FROM author WHERE id = " + sina)).isEqualTo("University of Meadows");
        assertThat(one("SELECT count(*)::text FROM evidence WHERE rule IN ('A1', 'C5') AND author_id = " + sina))
                .isEqualTo("2");
        Counts again = world.importLines(new Crossref(), article);
        assertThat(again.unchanged).isEqualTo(1);
        assertThat(again.joined + again.changed + again.created).isZero();
        allCountersAreRight();
    }

    @Test
    void givesAnArticleThatCameFirstTheLinkToItsPreprint() throws Exception {
        String people = "Vera Vorher; Walter Wenig";
        String title = "Sheep that were counted before they were drawn";
        assertThat(world.importLines(new Crossref(), SourceFixtures.crossref("first", title, "", people)).created)
                .isEqualTo(1);
        assertThat(world.importLines(work("2302.70003", "2022-11-05", title, "cs.DC", people)).joined)
                .isEqualTo(1);
        assertThat(one("SELECT arxiv_id || ' ' || source FROM work WHERE doi = '10.5555/first'"))
                .isEqualTo("2302.70003 Crossref");
        assertThat(one("SELECT DISTINCT arxiv_id FROM authorship WHERE doi = '10.5555/first'"))
                .isEqualTo("2302.70003");
        allCountersAreRight();
    }

    @Test
    void keepsWorksOfOneTitleByOtherPeopleApart() throws Exception {
        world.importLines(
                work("2302.70002", "2022-11-05", "On the nature of imaginary goats", "cs.DC", "Gisela Geiss"));
        String other = SourceFixtures.CROSSREF_WORK
                .replace("SHEEP.1", "goats")
                .replace("Sheep &amp;amp; CO<sub>2</sub> in parallel", "On the nature of imaginary goats")
                .replace(
                        "\"family\":\"Schaf\",\"ORCID\":\"http://orcid.org/0000-0002-1825-0097\"",
                        "\"family\":\"Ziegler\"");
        assertThat(world.importLines(new Crossref(), other).created).isEqualTo(1);
    }

    @Test
    void takesOpenAlexWithItsPeopleTopicsAndPlacesAndBindsByItsAuthorId() throws Exception {
        String first = SourceFixtures.OPENALEX_WORK
                .replace("SHEEP.1", "llama.1")
                .replace("sheep.1", "llama.1")
                .replace("2301.70001v2", "2303.70001")
                .replace("99000001", "99000002")
                .replace("Counting Sheep in Parallel", "Counting llamas one by one")
                .replace("Schaf", "Lamaberg")
                .replace("0000-0001-5109-3700", "")
                .replace("0000-0002-1825-0097", "0000-0002-1694-233X")
                .replace("A7000000001", "A7000000011");
        String second = first.replace("W7000000001", "W7000000003")
                .replace("llama.1", "llama.2")
                .replace("2303.70001", "2303.70002")
                .replace("99000002", "99000003")
                .replace("Counting llamas one by one", "Quite another work about alpacas");
        Counts counts = world.importLines(
                new OpenAlex(),
                first + "\n" + second.replace("T99001", "T99002").replace("Sheep Studies", "Alpaca Studies"));
        assertThat(counts.created).isEqualTo(2);
        long author = world.author("Sina Lamaberg");
        assertThat(one("SELECT works::text FROM author WHERE id = " + author)).isEqualTo("2");
        assertThat(one("SELECT DISTINCT basis FROM authorship WHERE author_id = " + author))
                .isEqualTo("IDENTIFIER");
        assertThat(one("SELECT value FROM author_identifier WHERE scheme = 'openalex' AND author_id = " + author))
                .isEqualTo("A7000000011");
        assertThat(one("SELECT name FROM institution WHERE ror = 'https://ror.org/03yrm5c26'"))
                .isEqualTo("Meadow Lab");
        assertThat(one("SELECT count(*)::text FROM evidence WHERE rule = 'D1' AND author_id = " + author))
                .isEqualTo("1");
        assertThat(one("SELECT status FROM work WHERE openalex_id = 'W7000000001'"))
                .isEqualTo("RETRACTED");
        Counts again = world.importLines(new OpenAlex(), first);
        assertThat(again.unchanged).isEqualTo(1);
        Counts arxiv = world.importLines(
                work("2303.70001", "2023-04-05", "Counting llamas one by one", "cs.DC", "Sina Lamaberg; Jörg Widder"));
        assertThat(arxiv.joined).isEqualTo(1);
        allCountersAreRight();
    }

    @Test
    void letsARegistryLeadAListThatCameFirst() throws Exception {
        String list =
                "@article{a, author = {Sanders, Tina}, title = {A paper that a list has first}, year = 2020, doi = {10.5555/list}}";
        assertThat(world.importLines(new Bibtex(), list).created).isEqualTo(1);
        String article = SourceFixtures.CROSSREF_WORK
                .replace("SHEEP.1", "list")
                .replace("Sheep &amp;amp; CO<sub>2</sub> in parallel", "A paper that a list has first")
                .replace(
                        "\"given\":\"Sina\",\"family\":\"Schaf\",\"ORCID\":\"http://orcid.org/0000-0002-1825-0097\"",
                        "\"given\":\"Tina\",\"family\":\"Sanders\"");
        assertThat(world.importLines(new Crossref(), article).joined).isEqualTo(1);
        assertThat(
                        one(
                                "SELECT source || ' ' || other_sources[1] || ' ' || published FROM work WHERE doi = '10.5555/list'"))
                .isEqualTo("Crossref a BibTeX list 2023-05-01");
        assertThat(world.importLines(new Bibtex(), list).unchanged).isEqualTo(1);
        allCountersAreRight();
    }

    @Test
    void marksARetractedWorkAndKeepsIt() throws Exception {
        String article = SourceFixtures.CROSSREF_WORK
                .replace("SHEEP.1", "gone")
                .replace("Sheep &amp;amp;", "Gone &amp;amp;")
                .replace(
                        "\"family\":\"Schaf\",\"ORCID\":\"http://orcid.org/0000-0002-1825-0097\"",
                        "\"family\":\"Gonner\"");
        world.importLines(new Crossref(), article);
        String notice = article.replace("5555/gone", "5555/notice")
                .replace("Gone &amp;amp;", "Notice of")
                .replace("\"type\"", "\"update-to\":[{\"DOI\":\"10.5555/Gone\",\"type\":\"retraction\"}],\"type\"");
        world.importLines(new Crossref(), notice);
        assertThat(one("SELECT status FROM work WHERE doi = '10.5555/gone'")).isEqualTo("RETRACTED");
    }

    @Test
    void keepsWhatItCannotTakeAndStopsWhenThatIsTooMuch() throws Exception {
        world.importLines(new OpenAlex(), "{\"title\":\"T\"}\n");
        assertThat(one("SELECT q.reason || ' ' || q.position || ' ' || convert_from(q.raw, 'UTF8') FROM quarantine q"
                        + " ORDER BY q.id DESC LIMIT 1"))
                .isEqualTo("id is missing 1 {\"title\":\"T\"}");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> world.importLines(new OpenAlex(), "{\"title\":\"T\"}\n".repeat(120)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("stopped: 120 of 120 records");
    }

    @Test
    void keepsWhatTheRegistrySaysOfAnOrganisation() throws Exception {
        String registry = "{\"id\":\"https://ror.org/05gq02987\",\"name\":\"Alpine Institute\",\"status\":\"active\"}";
        String index = """
                {"id":"https://openalex.org/I770001","ror":"https://ror.org/05gq02987","display_name":"Inst. Alpine",\
                "country_code":"CH","updated_date":"2025-02-03"}""";
        assertThat(world.importLines(new OpenAlex(), index).others).isEqualTo(1);
        assertThat(world.importLines(new Ror(), registry).changed).isEqualTo(1);
        String known = "SELECT name || ' ' || openalex_id || ' ' || country_code || ' ' || source FROM institution"
                + " WHERE ror = 'https://ror.org/05gq02987'";
        assertThat(one(known)).isEqualTo("Alpine Institute I770001 CH ROR");
        Counts again = world.importLines(
                new OpenAlex(), index.replace("Inst. Alpine", "Alpine!").replace("2025", "2026"));
        assertThat(again.unchanged).isEqualTo(1);
        assertThat(world.importLines(new Ror(), registry).unchanged).isEqualTo(1);
        assertThat(one(known)).isEqualTo("Alpine Institute I770001 CH ROR");
    }

    private void allCountersAreRight() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
