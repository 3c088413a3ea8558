package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.citation.Front;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of every kind, read by the Nu HTML checker: no errors. */
@SiteTest
class HtmlTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Front front = new Front(0);
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void open() {
        front = new Front(port);
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'DATA'").update();
    }

    @Test
    void isValidForEverybody() throws Exception {
        String tom = world.path("Tom Henighan");
        long id = world.author("Tom Henighan");
        String work = path("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = '2102.01293'");
        String large =
                path("SELECT '/works/' || id || '/' || slug FROM work ORDER BY cardinality(author_names) DESC LIMIT 1");
        String topic = path("SELECT '/topics/' || id || '/' || slug FROM topic WHERE name = 'Machine Learning'");
        for (String page : List.of(
                "/",
                "/about",
                "/privacy",
                "/api",
                "/login",
                "/join",
                "/login/reset",
                "/search",
                "/search?q=henighan",
                "/search?q=zzzzqqqq",
                "/search?q=scaling&type=works",
                tom,
                tom + "?year=2020&sort=title",
                tom + "?year=1900",
                tom + "/collaborators",
                tom + "/cite",
                "/researchers/" + id + "/history",
                "/report?researcher=" + id,
                world.path(SampleWorld.PROLIFIC),
                world.path(SampleWorld.HOSTILE),
                world.path(SampleWorld.RIGHT_TO_LEFT),
                world.path(SampleWorld.LONG_NAME),
                work,
                work + "/cite?style=ieee",
                large,
                topic,
                "/nowhere",
                "/researchers/999999999",
                tom + ".docx",
                tom + "?sort=x")) {
            check(page, front.text(page, "Accept", "text/html"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void isValidForMembersAndCurators() throws Exception {
        long ada = people.member("Ada");
        for (String page : List.of(
                "/feed",
                "/feed/settings",
                "/feed/following",
                "/settings",
                "/settings/sessions",
                "/settings/passkeys",
                "/settings/export",
                "/settings/leave",
                "/claims",
                "/requests",
                "/desk",
                "/researchers/" + world.author("Tom Henighan") + "/claims/new",
                world.path("Tom Henighan"))) {
            check(
                    page,
                    mvc.perform(get(page).with(people.as(ada)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(faults).isEmpty();
    }

    private void check(String page, String html) throws Exception {
        if (html.isEmpty()) {
            return;
        }
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setForceHTML(true);
        String answer = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        for (JsonNode message : json.readTree(answer).get("messages")) {
            if (!message.get("type").stringValue().equals("info")) {
                faults.add(page + ": " + message.get("message").stringValue() + " in "
                        + (message.has("extract") ? message.get("extract").stringValue() : ""));
            }
        }
    }

    private String path(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
