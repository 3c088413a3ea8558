package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.bzpeer.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Retractions and corrections: marked on the work's page and on its card, with the notice that says so. */
@SiteTest
class MarkedWorkTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsARetractionWithItsNoticeOnPageAndCard() throws Exception {
        read(article("marked.1", "Marked one", "Markham", ""));
        String record = record("Markham");
        String tag = open(record, null).getHeader("ETag");
        read(article(
                "notice.1",
                "Notice one",
                "Noticer",
                "\"update-to\":[{\"DOI\":\"10.5555/Marked.1\",\"type\":\"retraction\"}],"));
        Document page = Jsoup.parse(open(work("marked.1"), null).getContentAsString());
        assertThat(page.select(".notice").text()).contains("This work has been retracted");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("https://doi.org/10.5555/notice.1");
        assertThat(page.select(".work__mark").text()).isEqualTo("Retracted");
        MockHttpServletResponse researcher = open(record, tag);
        assertThat(researcher.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(researcher.getContentAsString())
                        .select(".work__mark")
                        .attr("href"))
                .isEqualTo("https://doi.org/10.5555/notice.1");
    }

    @Test
    void showsACorrectionThatTheWorksOwnRecordTellsOfAndNeverInPlaceOfARetraction() throws Exception {
        read(article(
                "marked.2",
                "Marked two",
                "Marksen",
                "\"updated-by\":[{\"DOI\":\"10.5555/Erratum.2\",\"type\":\"erratum\"}],"));
        assertThat(Jsoup.parse(open(work("marked.2"), null).getContentAsString())
                        .select(".notice")
                        .text())
                .contains("A correction to this work has been published. doi:10.5555/erratum.2");
        read(article(
                "notice.2",
                "Notice two",
                "Noticer",
                "\"update-to\":[{\"DOI\":\"10.5555/marked.2\",\"type\":\"retraction\"}],"));
        assertThat(mark("marked.2")).isEqualTo("RETRACTED 10.5555/notice.2");
        read(article(
                "notice.3",
                "Notice three",
                "Noticer",
                "\"update-to\":[{\"DOI\":\"10.5555/marked.2\",\"type\":\"correction\"}],"));
        assertThat(mark("marked.2")).isEqualTo("RETRACTED 10.5555/notice.2");
        assertThat(open(work("notice.2"), null).getContentAsString()).doesNotContain("work__mark");
    }

    @Test
    void marksAWorkThatComesAfterItsNotice() throws Exception {
        String retraction = "\"update-to\":[{\"DOI\":\"10.5555/late.1\",\"type\":\"retraction\"}],";
        read(SourceFixtures.crossref("late.notice.1", "Retraction of late sheep", retraction, "Nora Notiz"));
        read(SourceFixtures.crossref(
                "late.notice.2", "Erratum to late sheep", retraction.replace("retraction", "erratum"), "Nora Notiz"));
        read(SourceFixtures.crossref("late.1", "Late sheep", "", "Lars Spaet"));
        assertThat(mark("late.1")).isEqualTo("RETRACTED 10.5555/late.notice.1");
        assertThat(Jsoup.parse(open(record("Spaet"), null).getContentAsString())
                        .select(".work__mark")
                        .text())
                .isEqualTo("Retracted");
        assertThat(jdbc.sql("SELECT count(*) FROM work_notice WHERE value = '10.5555/late.1'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** OpenAlex tells of a retraction, but not where that is written; the notice of the correction does not say it. */
    @Test
    void leadsNobodyFromARetractionToTheNoticeOfACorrection() throws Exception {
        read(SourceFixtures.crossref(
                "marked.5",
                "Sheep corrected and retracted",
                "\"updated-by\":[{\"DOI\":\"10.5555/erratum.5\",\"type\":\"erratum\"}],",
                "Rita Rueck"));
        assertThat(mark("marked.5")).isEqualTo("CORRECTED 10.5555/erratum.5");
        String retracted = SourceFixtures.openAlex(
                        "W7100000105", "marked.5", "2301.71105", "Sheep corrected and retracted", "Rita Rueck")
                .replace("\"type\"", "\"is_retracted\":true,\"type\"");
        world.importLines(new OpenAlex(), retracted);
        Document page = Jsoup.parse(open(work("marked.5"), null).getContentAsString());
        assertThat(page.select(".notice").text()).contains("This work has been retracted");
        assertThat(page.select(".notice a[href*=erratum]")).isEmpty();
        read(article(
                "notice.5",
                "Notice five",
                "Noticer",
                "\"update-to\":[{\"DOI\":\"10.5555/marked.5\",\"type\":\"retraction\"}],"));
        assertThat(mark("marked.5")).isEqualTo("RETRACTED 10.5555/notice.5");
        world.importLines(new OpenAlex(), retracted.replace("2024-02-03", "2024-03-03"));
        assertThat(mark("marked.5")).isEqualTo("RETRACTED 10.5555/notice.5");
    }

    @Test
    void marksAPreprintThatWasWithdrawnBeforeItCame() throws Exception {
        String deleted = SourceFixtures.OAI.replace("2301.70009", "2301.71009").replace("2301.70002", "2301.71002");
        world.importLines(new Arxiv(), deleted);
        world.importLines(SampleWorld.work("2301.71009", "2023-01-05", "Sheep withdrawn", "cs.DC", "Wanda Weg"));
        assertThat(Jsoup.parse(open(record("Weg"), null).getContentAsString())
                        .select(".work__mark")
                        .text())
                .isEqualTo("Withdrawn");
    }

    @Test
    void saysOfAnArticleOnlyThatItsPreprintWasWithdrawn() throws Exception {
        String preprint = SampleWorld.work("2301.71011", "2023-01-05", "Sheep that went on", "cs.DC", "Wendla Weiter");
        world.importLines(
                preprint.replace("\"doi\":null", "\"doi\":null,\"comments\":\"This paper has been withdrawn\""));
        assertThat(markOnCard("Weiter")).isEqualTo("Withdrawn");
        read(SourceFixtures.crossref(
                "went.on.1",
                "Sheep that went on",
                "\"relation\":{\"has-preprint\":[{\"id\":\"10.48550/arXiv.2301.71011\",\"id-type\":\"doi\"}]},",
                "Wendla Weiter"));
        assertThat(markOnCard("Weiter")).isEqualTo("Preprint withdrawn");
        assertThat(Jsoup.parse(open(work("went.on.1"), null).getContentAsString())
                        .select(".notice")
                        .text())
                .contains("The preprint of this work was withdrawn; the published version stands.");
        read(article(
                "notice.4",
                "Notice four",
                "Noticer",
                "\"update-to\":[{\"DOI\":\"10.5555/went.on.1\",\"type\":\"retraction\"}],"));
        world.importLines(preprint.replace("\"doi\":null", "\"doi\":null,\"comments\":\"This paper was withdrawn\"")
                .replace("2023-01-05", "2023-02-05"));
        assertThat(mark("went.on.1")).isEqualTo("RETRACTED 10.5555/notice.4");
    }

    private String markOnCard(String family) throws Exception {
        return Jsoup.parse(open(record(family), null).getContentAsString())
                .select(".work__mark")
                .text();
    }

    private String mark(String doi) {
        return jdbc.sql("SELECT status || ' ' || notice_doi FROM work WHERE doi = ?")
                .param("10.5555/" + doi)
                .query(String.class)
                .single();
    }

    private static String article(String doi, String title, String family, String updates) {
        return SourceFixtures.CROSSREF_WORK
                .replace("SHEEP.1", doi)
                .replace("Sheep &amp;amp;", title + " &amp;amp;")
                .replace(
                        "\"family\":\"Schaf\",\"ORCID\":\"http://orcid.org/0000-0002-1825-0097\"",
                        "\"family\":\"" + family + "\"")
                .replaceFirst("\"type\"", updates + "\"type\"");
    }

    private void read(String lines) throws Exception {
        world.importLines(new Crossref(), lines);
    }

    private String work(String doi) {
        return jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE doi = ?")
                .param("10.5555/" + doi)
                .query(String.class)
                .single();
    }

    private String record(String family) {
        return jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE name LIKE ?")
                .param("% " + family)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse open(String path, String tag) throws Exception {
        var request = get(path);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
