package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.shared.Slug;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Parts of a record (its graph, its history) have addresses beside the one that ends with the researcher's name. */
@SiteTest
class RecordPartsTests {

    private static final Pattern PART = Pattern.compile("\\w+ /researchers/\\{id}/([a-z]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void hideNoResearcherOfThatName() throws Exception {
        world.importLines(work("2411.20001", "2024-11-05", "On names", "cs.DL", "Graph; History; Trust"));
        for (String name : List.of("Graph", "History", "Trust")) {
            String path = world.path(name);
            mvc.perform(get("/researchers/{id}", world.author(name)))
                    .andExpect(status().isMovedPermanently())
                    .andExpect(header().string("Location", path));
            String page = mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
            assertThat(Jsoup.parse(page).select("h1").text()).isEqualTo(name);
            mvc.perform(get(path + ".json"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.researcher.name").value(name));
            mvc.perform(get(path + ".atom")).andExpect(status().isOk());
        }
    }

    @Test
    void areAllKeptOffBySlugs() {
        List<String> parts = Routes.all(mapping).keySet().stream()
                .flatMap(route -> PART.matcher(route).results())
                .map(MatchResult::group)
                .map(route -> route.replaceFirst(".*/", ""))
                .distinct()
                .toList();
        assertThat(parts).contains("graph", "history", "trust");
        assertThat(parts).allSatisfy(part -> assertThat(Slug.ofName(part)).isNotEqualTo(part));
    }
}
