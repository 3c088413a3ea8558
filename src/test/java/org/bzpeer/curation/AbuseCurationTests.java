package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.collaboration.Researchers;
import org.bzpeer.collaboration.Researchers.Two;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
@Import(Researchers.class)
class AbuseCurationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Researchers researchers;

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
