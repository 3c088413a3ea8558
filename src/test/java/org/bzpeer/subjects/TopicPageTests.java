package org.bzpeer.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.bzpeer.platform.ErrorPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class TopicPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void ranksResearchersByWhatTheirWorksWeighAndSaysSo() throws Exception {
        world.importLines(work("2301.90001", "2023-01-05", "Alone in optics", "physics.optics", "Opal Optica")
                + work("2302.90002", "2023-02-05", "Light one", "physics.optics", "Ray Refract; Prism Pane; Lena Lens")
                + work(
                        "2303.90003",
                        "2023-03-05",
                        "Light two",
                        "physics.optics physics.acc-ph",
                        "Ray Refract; Prism Pane"));
        Document page = page(path("Optics"));
        assertThat(page.select(".person__name").eachText())
                .startsWith("Opal Optica")
                .endsWith("Lena Lens");
        assertThat(page.select(".person__facts").first().text()).contains("weight 1.0");
        assertThat(page.select("main").text())
                .contains(
                        "divided by the number of its authors",
                        "Works by year",
                        "Topics often seen with it",
                        "1 work has both");
        assertThat(page.select("#years a").attr("href")).contains("type=works", "topic=", "year=2023");
        assertThat(differences()).isEmpty();
    }

    @Test
    void countsAnewWhenAWorkGoesToAnotherTopicOrYear() throws Exception {
        world.importLines(work("2304.90004", "2023-04-05", "Moved", "physics.plasm-ph", "Mona Mover"));
        world.importLines(work("2304.90004", "2022-04-06", "Moved", "physics.chem-ph", "Mona Mover")
                .replace("\"update_date\":\"2022-04-06\"", "\"update_date\":\"2024-04-06\""));
        assertThat(differences()).isEmpty();
    }

    @Test
    void readsAllWorksPageByPage() throws Exception {
        String next = path("Algebraic Geometry");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Document page = page(next);
            seen.addAll(page.select("article h3 a").eachAttr("href"));
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(50);
        String place = next.substring(next.indexOf("?after="));
        mvc.perform(get(URI.create(path("Machine Learning") + place)))
                .andExpect(status().isBadRequest())
                .andExpect(request().attribute(ErrorPages.WAY_BACK, path("Machine Learning")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAMC8w", "'", "1/2"})
    void refusesPlacesThatNoLinkMade(String after) throws Exception {
        mvc.perform(get(URI.create(path("Machine Learning"))).param("after", after))
                .andExpect(status().isBadRequest());
    }

    @Test
    void isTheSameForEverybodyAndKnowsItsAddress() throws Exception {
        String path = path("Machine Learning");
        String tag = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get(path).header("If-None-Match", tag)).andExpect(status().isNotModified());
        String bare = path.replaceFirst("/[^/]*$", "");
        for (String other : List.of(bare, bare + "/another-name")) {
            mvc.perform(get(other))
                    .andExpect(status().isMovedPermanently())
                    .andExpect(header().string("Location", path));
        }
        mvc.perform(get("/topics/2147483648")).andExpect(status().isNotFound());
    }

    private List<String> differences() {
        return checks.stream()
                .filter(check -> check.subject().startsWith("works of every topic"))
                .flatMap(check -> check.differences().stream())
                .toList();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return jdbc.sql("SELECT '/topics/' || id || '/' || slug FROM topic WHERE name = ?")
                .param(name)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
