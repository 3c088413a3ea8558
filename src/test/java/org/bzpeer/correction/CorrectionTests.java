package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.correction.CorrectionForms.led;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What curators see before a correction, how they come to it, and where it is told. */
@SiteTest
class CorrectionTests {

    private static final String BASE = "/curation/corrections";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CorrectionForms forms;

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Cora Correct");
        forms = new CorrectionForms(mvc, people);
    }

    @Test
    void tellsExactlyWhatAMergeChangesAndChangesNothingByThat() throws Exception {
        Two two = world.furnished();
        long before = world.number("SELECT count(*) FROM correction");
        Document page = forms.page(curator, BASE + "/merge?keep=" + two.large() + "&gone=" + two.small());
        assertThat(page.select(".effects").text())
                .contains("3 works move")
                .contains("1 follower moves.")
                .contains("1 follower follows both already.")
                .contains("1 alias: Rosa K. " + two.family())
                .contains("2 identifiers: ORCID iD 0000-", "OpenAlex A" + (900000 + two.small()))
                .contains("1 earlier claim moves, decided.")
                .contains("1 report moves.")
                .contains("1 older address leads on.")
                .contains("A4 0 → 4 points")
                .contains("Works 3 6", "Followers 2 3", "Years 2019–2021 2016–2022");
        assertThat(page.select(".beside__side").eachText())
                .satisfiesExactly(
                        kept -> assertThat(kept).contains("Stays", "Rosa " + two.family(), "Large three"),
                        gone -> assertThat(gone)
                                .contains("Goes", "Rosa K. " + two.family(), "Small two", "Algebraic Geometry"));
        assertThat(world.number("SELECT works FROM author WHERE id = ?", two.large()))
                .isEqualTo(3);
        assertThat(world.number("SELECT count(*) FROM correction")).isEqualTo(before);
        assertThat(world.number("SELECT count(*) FROM author WHERE id = ?", two.small()))
                .isEqualTo(1);
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTyped() throws Exception {
        Two two = world.two();
        MockHttpServletResponse answer = forms.send(
                curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "note", "Her thesis says so.");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Choose a reason.", "Her thesis says so.");
        answer = forms.send(
                curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "NO_SUCH_REASON");
        assertThat(answer.getContentAsString()).contains("Choose a reason.");
    }

    @Test
    void writesTheLogOfDecisionsAndThePublicHistory() throws Exception {
        Two two = world.two();
        String made = forms.merge(curator, two.large(), two.small(), "x");
        String number = made.substring(made.lastIndexOf('/') + 1);
        led(forms.send(curator, made + "/undo"));
        assertThat(jdbc.sql(
                                "SELECT action || ' ' || coalesce(reason, '') FROM audit_entry WHERE subject = ? ORDER BY id")
                        .param("correction " + number)
                        .query(String.class)
                        .list())
                .containsExactly("record.merged SAME_PERSON", "record.restored ");
        assertThat(forms.page(curator, "/researchers/" + two.large() + "/history")
                        .select(".history")
                        .text())
                .contains("Another record merged into this one", "A merge, a split or a move undone", "a curator");
        assertThat(forms.page(curator, made).text()).contains("Undone", "merged into");
        assertThat(forms.page(curator, BASE).text()).contains("Merge " + number, "undone");
    }

    @Test
    void leadsFromAReportAndFromTheRecordToItsCorrection() throws Exception {
        Two two = world.furnished();
        long report = world.number("SELECT max(id) FROM wrong_work_report WHERE author_id = ?", two.small());
        Document page = forms.page(curator, "/curation/reports/" + report);
        String works = page.select("a:contains(Move works off)").attr("href");
        String merge = page.select("a:contains(Merge it with)").attr("href");
        assertThat(forms.page(curator, works)
                        .select("input[name=report]")
                        .first()
                        .val())
                .isEqualTo(String.valueOf(report));
        assertThat(forms.page(curator, merge).select("a:contains(Choose)").attr("href"))
                .contains("report=" + report);
        String record = forms.page(
                        curator,
                        jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                                .param(two.large())
                                .query(String.class)
                                .single())
                .select("a:contains(Correct)")
                .attr("href");
        assertThat(forms.page(curator, record).text()).contains("Rosa " + two.family(), "Merge with another record");
    }

    @Test
    void findsRecordsByNumberAddressIdentifierAndName() throws Exception {
        Two two = world.furnished();
        String orcid = jdbc.sql("SELECT value FROM author_identifier WHERE author_id = ? AND scheme = 'orcid'")
                .param(two.small())
                .query(String.class)
                .single();
        for (String q : List.of(
                String.valueOf(two.small()),
                "https://people.example.org/researchers/" + two.small() + "/rosa?sort=oldest",
                orcid,
                "https://orcid.org/" + orcid,
                "Rosa K. " + two.family())) {
            assertThat(mvc.perform(get(BASE).param("q", q).with(people.as(curator)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(q)
                    .contains("record=" + two.small() + "\"");
        }
        assertThat(mvc.perform(get(BASE).param("q", "%%%").with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }
}
