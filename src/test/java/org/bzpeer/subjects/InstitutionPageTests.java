package org.bzpeer.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class InstitutionPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsItsPeopleWorksYearsAndWhoPublishesWithIt() throws Exception {
        long here = institution("École of Echoes");
        institution("Valley Institute");
        world.importLines(work("2305.90005", "2023-05-05", "Echoes of the valley", "eess.AS", "Echo Ekberg; Val Vale")
                + work("2306.90006", "2024-05-05", "More echoes", "eess.AS", "Echo Ekberg"));
        belongs("Echo Ekberg", "École of Echoes");
        belongs("Val Vale", "Valley Institute");
        Document page = page(here);
        assertThat(page.select(".person__name").eachText()).containsExactly("Echo Ekberg");
        assertThat(page.select("article h3").eachText()).containsExactly("More echoes", "Echoes of the valley");
        assertThat(page.select("#years tbody").text()).contains("2023 1", "2024 1");
        assertThat(page.select(".neighbours").text()).contains("Valley Institute 1 co-author there");
        Document found = Jsoup.parse(content("/search?q=ecole"));
        assertThat(found.select("#institutions a").eachText()).contains("École of Echoes");
        Document narrowed = Jsoup.parse(content("/search?q=valley&type=works&institution=" + here));
        assertThat(narrowed.select("article h3").eachText()).containsExactly("Echoes of the valley");
        assertThat(narrowed.select(".chosen").text()).contains("Institution: École of Echoes");
    }

    @Test
    void saysThatNothingIsHereYet() throws Exception {
        Document page = page(institution("Empty House"));
        assertThat(page.select("main").text())
                .contains("0 researchers", "is known to belong here yet", "No work has been imported here yet");
    }

    private Document page(long id) throws Exception {
        String path = Objects.requireNonNull(mvc.perform(get("/institutions/" + id))
                .andExpect(status().isMovedPermanently())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        return Jsoup.parse(content(path));
    }

    private String content(String path) throws Exception {
        return mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void belongs(String name, String institution) {
        jdbc.sql("UPDATE author SET affiliation = ? WHERE name = ?")
                .params(institution, name)
                .update();
    }

    private long institution(String name) {
        return jdbc.sql(
                        "INSERT INTO institution (name, source, recorded_on) VALUES (?, 'test', '2026-01-01') RETURNING id")
                .param(name)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
