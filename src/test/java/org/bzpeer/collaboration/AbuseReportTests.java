package org.bzpeer.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.collaboration.Researchers.Two;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class AbuseReportTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Researchers researchers;

    @Autowired
    private AbuseReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CollaborationData data;

    @Autowired
    private TransactionTemplate transactions;

    private long asker;
    private long asked;
    private long request;
    private Two two = new Two(new Researchers.Owner(0, 0), new Researchers.Owner(0, 0), 0, 0);

    @BeforeEach
    void ask() throws Exception {
        two = researchers.two();
        asker = two.asker().account();
        asked = two.asked().account();
        String place = send(
                        asker,
                        "/researchers/" + two.asked().author() + "/requests",
                        "intent",
                        "DATA",
                        "context",
                        "WORK-" + two.sharedWork(),
                        "text",
                        "An improper text")
                .getRedirectedUrl();
        request = Long.parseLong(String.valueOf(place).replaceAll("\\D", ""));
    }

    @Test
    void keepsACopyThatOutlivesWhatWasReported() throws Exception {
        send(asked, "/requests/" + request + "/accept");
        send(asker, "/requests/" + request + "/messages", "text", "An improper message");
        send(asked, "/requests/" + request + "/messages", "text", "Please stop");
        AbuseReport report = report();
        assertThat(report.requestText()).isEqualTo("An improper text");
        assertThat(report.messages())
                .extracting(AbuseReport.Copied::text, AbuseReport.Copied::byReported)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("An improper message", true),
                        org.assertj.core.groups.Tuple.tuple("Please stop", false));
        assertThat(report.reporterId()).isEqualTo(asked);
        assertThat(report.reportedId()).isEqualTo(asker);
        assertThat(report.note()).isEqualTo("See the <b>text</b>");
        assertThat(report.toString()).doesNotContain("@people.test");

        transactions.executeWithoutResult(status -> data.erase(asker));
        assertThat(reports.find(report.id()).orElseThrow().requestText()).isEqualTo("An improper text");
        for (String change : java.util.List.of(
                "UPDATE abuse_report SET note = '' WHERE id = " + report.id(),
                "DELETE FROM abuse_report WHERE id = " + report.id(),
                "TRUNCATE abuse_report CASCADE")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void tellsTheReportedNothing() throws Exception {
        int mails = mails(asker);
        String before = page(asker, "/requests/" + request);
        report();
        assertThat(page(asker, "/requests/" + request)).isEqualTo(before);
        assertThat(mails(asker)).isEqualTo(mails);
    }

    @Test
    void asksForAReason() throws Exception {
        MockHttpServletResponse answer =
                send(asked, "/requests/" + request + "/report", "reason", "nonsense", "note", "What I typed");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Choose what is wrong.", "What I typed");
        assertThat(send(asked, "/requests/" + request + "/report", "reason", "RUDE", "note", "x".repeat(1001))
                        .getContentAsString())
                .contains("At most 1,000 characters");
    }

    @Test
    void isDecidedOnceByACuratorWhoIsNoSideOfIt() throws Exception {
        AbuseReport report = report();
        assertThat(reports.open(report.id() - 1)).extracting(AbuseReport::id).contains(report.id());
        for (long side : new long[] {asker, asked}) {
            assertThatThrownBy(() -> reports.decide(report.id(), side, AbuseOutcome.DISMISSED, ""))
                    .isInstanceOf(OwnReport.class);
        }
        long curator = people.curator("Cleo Curator");
        int mails = mails(asker);
        reports.decide(report.id(), curator, AbuseOutcome.DISMISSED, "Courteous enough");
        assertThat(mails(asker)).isEqualTo(mails);
        assertThat(reports.open(report.id() - 1)).extracting(AbuseReport::id).doesNotContain(report.id());
        assertThat(reports.decided().getFirst().id()).isEqualTo(report.id());
        AbuseReport.Decision decision = reports.find(report.id()).orElseThrow().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.curatorId()).isEqualTo(curator);
        assertThat(jdbc.sql("SELECT action || ' ' || actor_id FROM audit_entry WHERE subject = ?")
                        .param("report " + report.id())
                        .query(String.class)
                        .list())
                .containsExactly("report.dismissed " + curator);
        assertThatThrownBy(() -> reports.decide(report.id(), curator, AbuseOutcome.WARNED, ""))
                .isInstanceOf(ReportAlreadyDecided.class);
        assertThatThrownBy(() -> reports.decide(999_999_999, curator, AbuseOutcome.WARNED, ""))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void barsFromRequestsAndMessages() throws Exception {
        send(asked, "/requests/" + request + "/accept");
        AbuseReport report = report();
        reports.decide(report.id(), people.curator("Cleo Curator"), AbuseOutcome.BARRED, "");
        assertThat(mail(asker))
                .contains("you can send neither requests nor messages")
                .doesNotContain("Bertram");
        assertThat(mail(asked)).contains("looked at what you reported");
        MockHttpServletResponse message = send(asker, "/requests/" + request + "/messages", "text", "Again");
        assertThat(message.getStatus()).isEqualTo(403);
        Two others = researchers.two();
        assertThat(page(asker, "/researchers/" + others.asked().author() + "/requests"))
                .isEmpty();
        String panel = mvc.perform(get("/researchers/" + others.asked().author() + "/"
                                + slug(others.asked().author()))
                        .with(people.as(asker)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(panel).contains("a curator has barred this account");
    }

    @Test
    void exportsOnesOwnReports() throws Exception {
        report();
        PersonalData exported = data;
        assertThat(exported.export(asked).toString()).contains("See the <b>text</b>");
        assertThat(exported.export(asker).toString()).doesNotContain("See the <b>text</b>");
    }

    private AbuseReport report() throws Exception {
        assertThat(send(asked, "/requests/" + request + "/report", "reason", "RUDE", "note", "See the <b>text</b>")
                        .getRedirectedUrl())
                .isEqualTo("/requests/" + request + "?done=reported");
        long id = jdbc.sql("SELECT id FROM abuse_report WHERE request_id = ?")
                .param(request)
                .query(Long.class)
                .single();
        return reports.find(id).orElseThrow();
    }

    private MockHttpServletResponse send(long account, String path, String... fields) throws Exception {
        var sent = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            sent = sent.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(sent).andReturn().getResponse();
    }

    /** Tokens of forms and the like differ from answer to answer. */
    private String page(long account, String path) throws Exception {
        return org.jsoup.Jsoup.parse(mvc.perform(get(path).with(people.as(account)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private String slug(long author) {
        return jdbc.sql("SELECT slug FROM author WHERE id = ?")
                .param(author)
                .query(String.class)
                .single();
    }

    private int mails(long account) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query(Integer.class)
                .single();
    }

    private String mail(long account) {
        return jdbc.sql("SELECT body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(people.email(account))
                .query(String.class)
                .single();
    }
}
