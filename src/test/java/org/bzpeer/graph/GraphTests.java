package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.imports.SampleWorld;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graph as data, and records that are merged or unlisted. */
class GraphTests extends GraphSite {

    @Test
    void isToBeHadAsJsonThatHasEveryLineOfTheDrawing() throws Exception {
        String json = mvc.perform(get(graph("Tom Henighan") + ".json"))
                .andExpect(header().string("Content-Type", containsString("application/json")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode elements = JsonMapper.builder().build().readTree(json).get("elements");
        Set<String> ids = new HashSet<>();
        elements.get("nodes").forEach(node -> ids.add(node.get("data").get("id").asString()));
        assertThat(ids).hasSize(17).contains("p" + world.author("Jared Kaplan"));
        assertThat(elements.get("edges")).hasSize(16).allSatisfy(edge -> {
            assertThat(ids)
                    .contains(
                            edge.get("data").get("source").asString(),
                            edge.get("data").get("target").asString());
            assertThat(edge.get("data").get("why").asString()).isNotBlank();
        });
    }

    @Test
    void isToBeHadAsGraphMlThatAnotherToolReads() throws Exception {
        for (String name : List.of("Tom Henighan", SampleWorld.HOSTILE, SampleWorld.RIGHT_TO_LEFT)) {
            byte[] xml = mvc.perform(get(graph(name) + ".graphml"))
                    .andExpect(header().string("Content-Type", containsString("application/graphml+xml")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            Graph<String, DefaultEdge> read =
                    new SimpleGraph<>(SupplierUtil.createStringSupplier(), DefaultEdge::new, false);
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            importer.importGraph(read, new ByteArrayInputStream(xml));
            String node = "p" + world.author(name);
            assertThat(read.vertexSet()).contains(node);
            assertThat(read.degreeOf(node)).isEqualTo(read.vertexSet().size() - 1);
            assertThat(new String(xml, StandardCharsets.UTF_8)).contains("why");
        }
    }

    @Test
    void leadsFromAMergedRecordToTheSamePartOfTheSurvivors() throws Exception {
        world.importLines(work("2405.10001", "2024-05-05", "Sorting lists", "cs.DB", "Frida Fused; Gerd Glue")
                + work("2405.10002", "2024-05-06", "Elliptic curves", "math.AG", "Frida Fused; Hans Hinge"));
        world.importLines(
                work("2405.10003", "2024-05-07", "Option prices", "q-fin.PM", "Frida Fused; Gerd Glue; Hans Hinge"));
        long survivor = world.author("Frida Fused");
        long old = jdbc.sql("SELECT old_id FROM author_redirect WHERE author_id = ?")
                .param(survivor)
                .query(Long.class)
                .single();
        long other = world.author("Gerd Glue");
        for (Map.Entry<String, String> part : Map.of(
                        "",
                        "",
                        "/slice",
                        "/slice",
                        ".json",
                        ".json",
                        "?kind=works",
                        "?kind=works",
                        "/with/" + other,
                        "/with/" + other)
                .entrySet()) {
            mvc.perform(get("/researchers/" + old + "/graph" + part.getKey()))
                    .andExpect(status().isMovedPermanently())
                    .andExpect(header().string("Location", "/researchers/" + survivor + "/graph" + part.getValue()));
        }
        mvc.perform(get("/researchers/" + other + "/graph/with/" + old))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/researchers/" + other + "/graph/with/" + survivor));
    }

    @Test
    void neverShowsAnUnlistedRecord() throws Exception {
        world.importLines(
                work("2406.10001", "2024-06-05", "Hidden link", "cs.DB", "Ines Inlist; Ulf Unlisted; Vera Visible")
                        + work("2406.10002", "2024-06-06", "Hidden way", "cs.DB", "Ulf Unlisted; Wim Wayward"));
        long hidden = world.author("Ulf Unlisted");
        assertThat(page(graph("Ines Inlist") + "/with/" + world.author("Wim Wayward"))
                        .select(".chain__name"))
                .hasSize(3);
        jdbc.sql("UPDATE author SET unlisted = true WHERE id = ?").param(hidden).update();
        try {
            for (String part : List.of("", "/slice", ".json", ".graphml", "/with")) {
                mvc.perform(get("/researchers/" + hidden + "/graph" + part)).andExpect(status().isGone());
            }
            mvc.perform(get(graph("Ines Inlist") + "/with/" + hidden)).andExpect(status().isGone());
            long work = jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ?")
                    .param(world.author("Ines Inlist"))
                    .query(Long.class)
                    .single();
            for (String part : List.of(
                    "",
                    "/slice",
                    "?from=2024",
                    "?open=w" + work,
                    ".json",
                    ".graphml",
                    "/with?other=Ulf+Unlisted",
                    "?open=p" + hidden,
                    "/with/" + world.author("Wim Wayward"))) {
                assertThat(body(graph("Ines Inlist") + part)
                                .replace("“Ulf Unlisted”", "")
                                .replace("value=\"Ulf Unlisted\"", ""))
                        .as(part)
                        .doesNotContain("Ulf Unlisted")
                        .doesNotContain("/researchers/" + hidden);
            }
            assertThat(page(graph("Ines Inlist") + "/with/" + world.author("Wim Wayward"))
                            .select(".chain"))
                    .isEmpty();
        } finally {
            jdbc.sql("UPDATE author SET unlisted = false WHERE id = ?")
                    .param(hidden)
                    .update();
        }
    }
}
