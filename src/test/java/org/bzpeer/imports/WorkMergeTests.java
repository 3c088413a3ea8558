package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Check;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two works that a later record tells to be one become one: with all that anybody keeps about them, and for ever. */
@SiteTest
class WorkMergeTests {

    private static final String PREPRINT = "Sheep that wander at night";
    private static final String ARTICLE = "Nocturnal migration of ovine herds";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void makesOneWorkWithBothLinksAndCountsItOnce() throws Exception {
        String people = "Tilda Tiedemann; Uwe Umlandt";
        twoWorks("2401.71001", "tie.1", people, people);
        long stays = byArxiv("2401.71001");
        long goes = byDoi("tie.1");
        long tilda = world.author("Tilda Tiedemann");
        assertThat(number("SELECT works FROM author WHERE id = " + tilda)).isEqualTo(2);
        world.importLines(
                new OpenAlex(), SourceFixtures.openAlex("W7100000001", "tie.1", "2401.71001", ARTICLE, people));
        assertThat(byDoi("tie.1")).isEqualTo(stays);
        assertThat(text(
                        "SELECT concat_ws('|', title, type, arxiv_id, doi, openalex_id, venue, source, other_sources[1],"
                                + " other_sources[2], published) FROM work WHERE id = " + stays))
                .isEqualTo(
                        PREPRINT
                                + "|article|2401.71001|10.5555/tie.1|W7100000001|Journal of Sheep|arXiv|Crossref|OpenAlex|2023-01-05");
        assertThat(number("SELECT count(*) FROM work WHERE id = " + goes)).isZero();
        assertThat(number("SELECT works FROM author WHERE id = " + tilda)).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM authorship WHERE author_id = " + tilda))
                .isEqualTo(1);
        assertThat(text("SELECT detail ->> 'work' FROM record_history WHERE kind = 'WORKS_JOINED' AND author_id = "
                        + tilda))
                .isEqualTo(String.valueOf(stays));
        assertThat(open("/researchers/" + tilda + "/history").getContentAsString())
                .contains("Two entries of one work became one");
        allCountersAreRight();
    }

    @Test
    void leadsEveryOldAddressToTheWorkThatStays() throws Exception {
        String people = "Adda Adresse; Bodo Bleibt";
        twoWorks("2401.71002", "tie.2", people, people);
        long goes = byDoi("tie.2");
        long stays = byArxiv("2401.71002");
        world.importLines(
                new OpenAlex(), SourceFixtures.openAlex("W7100000002", "tie.2", "2401.71002", ARTICLE, people));
        String path = "/works/" + stays + "/sheep-that-wander-at-night";
        String old = "/works/" + goes + "/nocturnal-migration-of-ovine-herds";
        movesTo(path, "/works/" + goes, old, "/doi/10.5555/tie.2", "/arxiv/2401.71002");
        for (String part : List.of(".bib", ".ris", ".csl.json", ".jsonld", ".json", ".txt", "/cite")) {
            movesTo(path + part, old + part);
        }
        movesTo("/api/v1/works/" + stays, "/api/v1/works/" + goes);
        String harvested = open("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:people.example.org:work/"
                        + goes)
                .getContentAsString();
        assertThat(harvested).contains("<header status=\"deleted\">").doesNotContain("<metadata>");
        assertThat(open("/oai?verb=Identify").getContentAsString()).contains("<deletedRecord>persistent");
    }

    @Test
    void believesANewerRecordOfAKnownWork() throws Exception {
        String people = "Nora Neuer; Olaf Ordner";
        twoWorks("2401.71003", "tie.3", people, people);
        long stays = byArxiv("2401.71003");
        world.importLines(preprint("2401.71003", people)
                .replace("\"doi\":null", "\"doi\":\"10.5555/tie.3\"")
                .replace("\"update_date\":\"2023-01-05\"", "\"update_date\":\"2024-03-01\""));
        assertThat(byDoi("tie.3")).isEqualTo(stays);
        assertThat(world.importLines(new Crossref(), SourceFixtures.crossref("tie.3", ARTICLE, "", people)).unchanged)
                .isEqualTo(1);
        allCountersAreRight();
    }

    @Test
    void makesOneRecordOfAnInitialThatHasNoOtherWork() throws Exception {
        twoWorks("2401.71004", "tie.4", "Xanthippe Quendelstrauch", "X. Quendelstrauch");
        long full = world.author("Xanthippe Quendelstrauch");
        long initial = world.author("X. Quendelstrauch");
        world.importLines(
                new OpenAlex(),
                SourceFixtures.openAlex("W7100000004", "tie.4", "2401.71004", ARTICLE, "X. Quendelstrauch"));
        movesTo(world.path("Xanthippe Quendelstrauch"), "/researchers/" + initial);
        assertThat(number("SELECT works FROM author WHERE id = " + full)).isEqualTo(1);
        allCountersAreRight();
    }

    @Test
    void keepsToWhatPeopleHaveDecidedAboutEitherWork() throws Exception {
        String people = "Frieda Fremd; Gustav Gleich";
        twoWorks("2401.71005", "tie.5", people, people);
        world.importLines(work("2401.71015", "2023-02-05", "Sheep of her own", "cs.DC", people));
        long frieda = world.author("Frieda Fremd");
        jdbc.sql("INSERT INTO not_mine (author_id, work_id) VALUES (?, ?)")
                .params(frieda, byDoi("tie.5"))
                .update();
        world.importLines(
                new OpenAlex(), SourceFixtures.openAlex("W7100000005", "tie.5", "2401.71005", ARTICLE, people));
        assertThat(number("SELECT count(*) FROM byline WHERE work_id = " + byArxiv("2401.71005") + " AND " + frieda
                        + " = ANY (author_ids)"))
                .isZero();
        assertThat(number("SELECT count(*) FROM not_mine WHERE author_id = " + frieda + " AND work_id = "
                        + byArxiv("2401.71005")))
                .isEqualTo(1);
        allCountersAreRight();
    }

    @Test
    void movesWhatOthersKeepAboutTheWork() throws Exception {
        String people = "Petra Pinning; Quirin Quelle";
        twoWorks("2401.71006", "tie.6", people, people);
        long goes = byDoi("tie.6");
        long stays = byArxiv("2401.71006");
        long petra = world.author("Petra Pinning");
        jdbc.sql("INSERT INTO author_profile (author_id, pinned_works) VALUES (?, ?)")
                .params(petra, new Long[] {goes, stays})
                .update();
        jdbc.sql("INSERT INTO work_answer (author_id, work_id, answer) VALUES (?, ?, 'MINE')")
                .params(petra, goes)
                .update();
        jdbc.sql(
                        "INSERT INTO wrong_work_report (author_id, work_id, kind, note, created_at) VALUES (?, ?, 'OTHER', 'n', now())")
                .params(petra, goes)
                .update();
        jdbc.sql("WITH n AS (INSERT INTO news (kind, work_id, happened_at)"
                        + " SELECT 'NEW_WORK', w, now() FROM unnest(ARRAY[?, ?]::bigint[]) AS u (w) RETURNING id)"
                        + " INSERT INTO news_about (news_id, author_id) SELECT id, ? FROM n")
                .params(stays, goes, petra)
                .update();
        jdbc.sql(
                        "INSERT INTO collaboration_request (author_id, sender_author_id, intent, context_kind, context_id, text,"
                                + " state, sent_at, expires_at, closed_at)"
                                + " VALUES (?, ?, 'TALK', 'WORK', ?, 't', 'EXPIRED', now(), now(), now())")
                .params(petra, world.author("Quirin Quelle"), goes)
                .update();
        world.importLines(
                new OpenAlex(), SourceFixtures.openAlex("W7100000006", "tie.6", "2401.71006", ARTICLE, people));
        assertThat(text("SELECT pinned_works::text FROM author_profile WHERE author_id = " + petra))
                .isEqualTo("{" + stays + "}");
        assertThat(number("SELECT work_id FROM work_answer WHERE author_id = " + petra))
                .isEqualTo(stays);
        assertThat(number("SELECT work_id FROM wrong_work_report WHERE author_id = " + petra))
                .isEqualTo(stays);
        assertThat(number("SELECT context_id FROM collaboration_request WHERE author_id = " + petra))
                .isEqualTo(stays);
        assertThat(text("SELECT string_agg(n.work_id::text, ' ') FROM news n JOIN news_about a ON a.news_id = n.id"
                        + " WHERE a.author_id = " + petra))
                .isEqualTo(String.valueOf(stays));
        allCountersAreRight();
    }

    @Test
    void doesNotBelieveAPersonsOwnListNorMakeOneOfTwoPreprints() throws Exception {
        String people = "Ludo Liste; Mara Meinung";
        twoWorks("2401.71007", "tie.7", people, people);
        world.importLines(
                new Bibtex(),
                "@article{a, author = {Liste, Ludo and Meinung, Mara}, title = {" + ARTICLE
                        + "}, year = 2023, doi = {10.5555/tie.7}, eprint = {2401.71007}, archiveprefix = {arXiv}}");
        assertThat(byDoi("tie.7")).isNotEqualTo(byArxiv("2401.71007"));
        world.importLines(preprint("2401.71008", people).replace(PREPRINT, "Another preprint about sheep"));
        world.importLines(
                new OpenAlex(), SourceFixtures.openAlex("W7100000007", "tie.7", "2401.71007", ARTICLE, people));
        world.importLines(new DataCite(), """
                {"doi":"10.48550/arXiv.2401.71008","titles":[{"title":"Another preprint about sheep"}],"publicationYear":2023,\
                "types":{"resourceTypeGeneral":"Preprint"},"creators":[{"name":"Liste, Ludo"},{"name":"Meinung, Mara"}],\
                "relatedIdentifiers":[{"relationType":"IsVersionOf","relatedIdentifier":"10.5555/tie.7"}]}
                """);
        assertThat(byDoi("tie.7")).isEqualTo(byArxiv("2401.71007")).isNotEqualTo(byArxiv("2401.71008"));
        allCountersAreRight();
    }

    private void twoWorks(String arxiv, String doi, String ofPreprint, String ofArticle) throws Exception {
        assertThat(world.importLines(preprint(arxiv, ofPreprint)).created).isEqualTo(1);
        assertThat(world.importLines(new Crossref(), SourceFixtures.crossref(doi, ARTICLE, "", ofArticle)).created)
                .isEqualTo(1);
    }

    private static String preprint(String arxiv, String people) {
        return work(arxiv, "2023-01-05", PREPRINT, "cs.DC", people);
    }

    private void movesTo(String path, String... addresses) throws Exception {
        for (String address : addresses) {
            MockHttpServletResponse answer = open(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(301);
            assertThat(answer.getHeader("Location")).as(address).isEqualTo(path);
        }
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private long byArxiv(String id) {
        return number("SELECT work_id FROM work_identifier WHERE scheme = 'arxiv' AND value = '" + id + "'");
    }

    private long byDoi(String doi) {
        return number("SELECT work_id FROM work_identifier WHERE scheme = 'doi' AND value = '10.5555/" + doi + "'");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private void allCountersAreRight() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
    }
}
