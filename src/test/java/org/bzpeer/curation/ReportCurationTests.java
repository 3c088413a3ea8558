package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Deciding about reports of wrong works, and the log of decisions. */
class ReportCurationTests extends ReportSite {

    @Autowired
    private List<Check> checks;

    @Test
    void letsACuratorDecideWithEverythingInFront() throws Exception {
        long reporter = people.member("Rita Reporter");
        long curator = people.curator("Curt Curator");
        mvc.perform(from(
                post("/report").with(people.as(reporter)).param("answer", "true"),
                "NOT_THEIRS",
                "Not mine, says Rita."));
        long report = number("SELECT id FROM wrong_work_report WHERE note = 'Not mine, says Rita.'");
        mvc.perform(get("/curation/reports").with(people.as(curator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not mine, says Rita.")));
        mvc.perform(get("/curation/reports/" + report).with(people.as(curator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 of the work’s 2 authors share another work")))
                .andExpect(content().string(containsString("0 days old, other (people.test)")));
        mvc.perform(post("/curation/reports/" + report).with(people.as(curator)))
                .andExpect(content().string(containsString("Choose a reason")));
        mvc.perform(post("/curation/reports/" + report).with(people.as(curator)).param("reason", "NAMESAKE"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/curation/reports/" + report).with(people.as(curator)).param("reason", "EVIDENCE"))
                .andExpect(status().isConflict());
        assertThat(text("SELECT body FROM mail WHERE recipient = '" + people.email(reporter) + "'"))
                .contains("Another person of the same name", "taken off this record");
        assertThat(text(
                        "SELECT action || ' ' || reason || ' ' || actor_id FROM audit_entry WHERE subject = 'wrong work report "
                                + report + "'"))
                .isEqualTo("report.accepted NAMESAKE " + curator);
        assertThat(onRecord()).as("works on the record").isEqualTo(2);
        mvc.perform(get("/curation/reports/" + report).with(people.as(curator)))
                .andExpect(content().string(containsString("Put the work back")));
        assertThat(history()).contains("A work taken off, by a curator");
        world.importLines(
                SampleWorld.work("2105.81009", "2021-06-01", "Reported later", "cs.DB", "Sina Side; Rudi Reportable"));
        assertThat(number("SELECT count(*) FROM authorship WHERE author_id = " + author + " AND work_id = " + work))
                .as("a later import keeps to it")
                .isZero();
        mvc.perform(post("/curation/reports/" + report + "/restored").with(people.as(reporter)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/curation/reports/" + report + "/restored").with(people.as(curator)))
                .andExpect(status().is3xxRedirection());
        assertThat(number("SELECT count(*) FROM authorship WHERE author_id = " + author + " AND work_id = " + work))
                .isEqualTo(1);
        assertThat(history()).contains("A work brought back, by a curator");
        mvc.perform(post("/curation/reports/" + report + "/restored").with(people.as(curator)))
                .andExpect(status().isConflict());
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    @Test
    void countsAnOwnersAnswersAnewWhenAWorkIsTakenOffOrPutBack() throws Exception {
        for (int i = 1; i <= 3; i++) {
            world.importLines(SampleWorld.work(
                    "2105.8110" + i, "2021-05-0" + i, "Answered " + i, "cs.DB", "Berta Answers; Arno Aside"));
        }
        author = world.author("Berta Answers");
        long owner = people.member("Berta Answers");
        long curator = people.curator("Rike Renews");
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED' WHERE id = ?")
                .params(owner, author)
                .update();
        for (int i = 1; i <= 2; i++) {
            mvc.perform(post("/desk/" + author + "/works")
                            .param("act", "mine")
                            .param(
                                    "work",
                                    String.valueOf(number("SELECT id FROM work WHERE title = 'Answered " + i + "'")))
                            .with(people.as(owner)))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(reviewed()).as("two of three").isZero();
        work = number("SELECT id FROM work WHERE title = 'Answered 3'");
        mvc.perform(from(post("/report").with(people.form()), "NOT_THEIRS", "Berta did not write it."));
        String report = "/curation/reports/"
                + number("SELECT id FROM wrong_work_report WHERE note = 'Berta did not write it.'");
        mvc.perform(post(report).with(people.as(curator)).param("reason", "NAMESAKE"))
                .andExpect(status().is3xxRedirection());
        assertThat(reviewed()).as("two of two").isEqualTo(1);
        mvc.perform(post(report + "/restored").with(people.as(curator))).andExpect(status().is3xxRedirection());
        assertThat(reviewed()).as("two of three again").isZero();
    }

    @Test
    void leavesAPageOfTwoPeopleForCorrectionAndSaysSo() throws Exception {
        long curator = people.curator("Tilda Twopeople");
        mvc.perform(post("/report")
                .with(people.form())
                .param("researcher", String.valueOf(author))
                .param("kind", "TWO_PEOPLE")
                .param("note", "Two people, one page."));
        long report = number("SELECT id FROM wrong_work_report WHERE note = 'Two people, one page.'");
        mvc.perform(post("/curation/reports/" + report).with(people.as(curator)).param("reason", "NAMESAKE"))
                .andExpect(status().isBadRequest());
        long works = onRecord();
        mvc.perform(post("/curation/reports/" + report).with(people.as(curator)).param("reason", "MIXED"))
                .andExpect(status().is3xxRedirection());
        assertThat(onRecord()).isEqualTo(works);
        mvc.perform(get("/curation/reports/" + report).with(people.as(curator)))
                .andExpect(content().string(containsString("still to be corrected by hand")));
        mvc.perform(get("/curation/reports?show=correct").with(people.as(curator)))
                .andExpect(content().string(containsString("Two people, one page.")));
        mvc.perform(post("/curation/reports/" + report + "/restored").with(people.as(curator)))
                .andExpect(status().isConflict());
        mvc.perform(post("/curation/reports/" + report + "/corrected").with(people.as(curator)))
                .andExpect(status().is3xxRedirection());
        assertThat(number("SELECT count(*) FROM wrong_work_report WHERE to_correct AND id = " + report))
                .isZero();
    }

    @Test
    void decidesSimpleOnesTogetherOrNoneOfThem() throws Exception {
        long curator = people.curator("Cora Curator");
        long own = people.curator("Otto Own");
        mvc.perform(from(post("/report").with(people.form()), "OTHER", "bulk one"));
        mvc.perform(from(post("/report").with(people.as(own)), "OTHER", "bulk two"));
        String one = String.valueOf(number("SELECT id FROM wrong_work_report WHERE note = 'bulk one'"));
        String two = String.valueOf(number("SELECT id FROM wrong_work_report WHERE note = 'bulk two'"));
        MockHttpServletRequestBuilder both = post("/curation/reports").param("ids", one, two);
        mvc.perform(both.param("reason", "UNCLEAR").with(people.as(own))).andExpect(status().isForbidden());
        assertThat(number("SELECT count(*) FROM wrong_work_report WHERE state = 'OPEN' AND note LIKE 'bulk %'"))
                .isEqualTo(2);
        mvc.perform(post("/curation/reports")
                        .param("ids", one, two)
                        .param("reason", "NAMESAKE")
                        .with(people.as(curator)))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/curation/reports").param("reason", "UNCLEAR").with(people.as(curator)))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/curation/reports")
                        .param("ids", "x")
                        .param("reason", "UNCLEAR")
                        .with(people.as(curator)))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/curation/reports")
                        .param("ids", one, two)
                        .param("reason", "UNCLEAR")
                        .with(people.as(curator)))
                .andExpect(status().is3xxRedirection());
        assertThat(number("SELECT count(*) FROM wrong_work_report WHERE state = 'REJECTED' AND note LIKE 'bulk %'"))
                .isEqualTo(2);
    }

    @Test
    void letsNobodyDecideInACoauthorsMatter() throws Exception {
        long curator = people.curator("Sina Side");
        mvc.perform(from(post("/report").with(people.form()), "OTHER", "about a co-author"));
        long report = number("SELECT id FROM wrong_work_report WHERE note = 'about a co-author'");
        jdbc.sql("UPDATE author SET owner_id = ? WHERE name = 'Sina Side'")
                .param(curator)
                .update();
        try {
            mvc.perform(post("/curation/reports/" + report)
                            .with(people.as(curator))
                            .param("reason", "UNCLEAR"))
                    .andExpect(status().isForbidden());
        } finally {
            jdbc.sql("UPDATE author SET owner_id = NULL WHERE name = 'Sina Side'")
                    .update();
        }
        assertThat(number("SELECT count(*) FROM wrong_work_report WHERE state = 'OPEN' AND id = " + report))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/curation", "/curation/reports", "/curation/unlistings", "/curation/audit"})
    void keepsTheQueuesFromEverybodyElse(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().is3xxRedirection());
        mvc.perform(get(path).with(people.as(people.member("Mia Member")))).andExpect(status().isForbidden());
        mvc.perform(get(path).with(people.as(people.curator("Cleo Curator")))).andExpect(status().isOk());
    }

    @Test
    void readsTheLogPageByPageAndBySubject() throws Exception {
        long curator = people.curator("Lea Log");
        mvc.perform(get("/curation/audit?subject=author%20999999999").with(people.as(curator)))
                .andExpect(content().string(containsString("No entry.")));
        mvc.perform(get("/curation/audit?before=x").with(people.as(curator))).andExpect(status().isNotFound());
        mvc.perform(get("/curation/audit")
                        .param("subject", "'; DROP TABLE audit_entry; --")
                        .with(people.as(curator)))
                .andExpect(status().isOk());
    }

    private long reviewed() {
        return number(
                "SELECT count(*) FROM evidence WHERE rule = 'B2' AND revoked_on IS NULL AND author_id = " + author);
    }

    private long onRecord() {
        return number("SELECT works FROM author WHERE id = " + author);
    }

    private String history() throws Exception {
        return Jsoup.parse(mvc.perform(get("/researchers/" + author + "/history"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".history")
                .text();
    }
}
