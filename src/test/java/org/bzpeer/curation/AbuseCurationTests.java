package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.collaboration.Researchers;
import org.bzpeer.collaboration.Researchers.Two;
import org.bzpeer.identity.Unlisting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class AbuseCurationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Researchers researchers;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheCopyOfWhatWasReportedAndDecides() throws Exception {
        Two two = researchers.two();
        long curator = people.curator("Abel Abuse");
        long report = report(two);
        assertThat(page(curator, "/curation")).contains("Reports of abuse", "Disputes", "Claims", "unlisted");
        assertThat(page(curator, "/curation/abuse")).contains("(" + report + ")");
        assertThat(page(curator, "/curation/abuse/" + report))
                .contains("An improper text", "See the <b>text</b>", "copy from the moment of the report")
                .doesNotContain("Look at the account");
        assertThat(page(people.admin("Ada Admin"), "/curation/abuse/" + report)).contains("Look at the account");
        assertThat(text(send(curator, "/curation/abuse/" + report, "note", "kept words")))
                .contains("Choose a decision.", "kept words");
        assertThat(text(send(curator, "/curation/abuse/" + report, "outcome", "WARNED", "note", "x".repeat(1001))))
                .contains("At most 1,000");
        assertThat(send(curator, "/curation/abuse/" + report, "outcome", "NONSENSE")
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(curator, "/curation/abuse/" + report, "outcome", "BARRED", "note", "Rude.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(curator, "/curation/abuse/" + report)).contains("Barred from sending", "Rude.");
        assertThat(send(curator, "/curation/abuse/" + report, "outcome", "DISMISSED")
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(curator, "/curation/audit?subject=report%20" + report)).contains("report.barred");
        assertThat(page(curator, "/curation/abuse?show=decided")).contains("(" + report + ")", "Barred from sending");
        assertThat(page(curator, "/curation/abuse")).doesNotContain("(" + report + ")");
        assertThat(mvc.perform(get("/curation/abuse?show=all").with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void namesNobodyWhoHasBeenUnlisted() throws Exception {
        Two two = researchers.two();
        long curator = people.curator("Abel Unlisted");
        long report = report(two);
        String asked = "Person " + two.asked().author();
        String record = jdbc.sql("SELECT name FROM author WHERE id = ?")
                .param(two.asked().author())
                .query((row, number) -> row.getString(1))
                .single();
        assertThat(page(curator, "/curation/abuse/" + report)).contains(asked + " (account", record);
        transaction.executeWithoutResult(status -> unlisting.unlist(two.asked().author()));
        assertThat(page(curator, "/curation/abuse/" + report))
                .contains(
                        "Unlisted record " + two.asked().author(),
                        "unlisted person (account",
                        "Person " + two.asker().author())
                .doesNotContain(record)
                .doesNotContain(asked + " (account");
        assertThat(page(curator, "/curation/abuse?after=" + (report - 1)))
                .contains("unlisted person about Person " + two.asker().author());
        send(curator, "/curation/abuse/" + report, "outcome", "DISMISSED");
        assertThat(page(curator, "/curation/abuse?show=decided")).contains("unlisted person about Person");
        transaction.executeWithoutResult(status -> unlisting.relist(two.asked().author()));
        assertThat(page(curator, "/curation/abuse/" + report)).contains(asked, record);
    }

    @Test
    void isForCuratorsWhoAreNoSideOfIt() throws Exception {
        Two two = researchers.two();
        long report = report(two);
        jdbc.sql("UPDATE account SET role = 'CURATOR' WHERE id = ?")
                .param(two.asker().account())
                .update();
        assertThat(send(two.asker().account(), "/curation/abuse/" + report, "outcome", "DISMISSED")
                        .getStatus())
                .isEqualTo(403);
        long member = people.member("Mia");
        for (String path : new String[] {"/curation/abuse", "/curation/abuse/" + report}) {
            assertThat(mvc.perform(get(path).with(people.as(member)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        long curator = people.curator("Abel");
        assertThat(mvc.perform(get("/curation/abuse/999999999").with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private long report(Two two) throws Exception {
        String place = send(
                        two.asker().account(),
                        "/researchers/" + two.asked().author() + "/requests",
                        "intent",
                        "DATA",
                        "context",
                        "WORK-" + two.sharedWork(),
                        "text",
                        "An improper text")
                .getRedirectedUrl();
        long request = Long.parseLong(String.valueOf(place).replaceAll("\\D", ""));
        send(
                two.asked().account(),
                "/requests/" + request + "/report",
                "reason",
                "RUDE",
                "note",
                "See the <b>text</b>");
        return jdbc.sql("SELECT id FROM abuse_report WHERE request_id = ?")
                .param(request)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private MockHttpServletResponse send(long account, String path, String... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(long account, String path) throws Exception {
        return text(mvc.perform(get(java.net.URI.create(path)).with(people.as(account)))
                .andReturn()
                .getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).text();
    }
}
