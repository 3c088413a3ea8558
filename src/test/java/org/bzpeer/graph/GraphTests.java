package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bzpeer.SiteTest;
import org.bzpeer.Statements;
import org.bzpeer.imports.SampleWorld;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class GraphTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsAtMostTwentyFiveNodesAndSaysOfHowMany() throws Exception {
        Document slice = page(graph("Tom Henighan") + "/slice");
        Element drawing = slice.selectFirst(".drawing--wide");
        assertThat(drawing.select(".drawing__spot--person")).hasSize(8);
        assertThat(drawing.select(".drawing__spot--work")).hasSize(5);
        assertThat(drawing.select(".drawing__spot--topic")).hasSize(3);
        assertThat(slice.select(".drawing--narrow .drawing__spot")).hasSize(16);
        int collaborators = jdbc.sql("SELECT collaborators FROM author WHERE id = ?")
                .param(world.author("Tom Henighan"))
                .query(Integer.class)
                .single();
        assertThat(slice.text()).contains("showing 8 of " + collaborators);
        assertThat(slice.select(".ties__group:has(h3:contains(Institutions))").text())
                .contains("None is known here");
    }

    @Test
    void tellsOfEveryLineWhyItIsThere() throws Exception {
        Document slice = page(graph("Tom Henighan") + "/slice");
        for (Element line : slice.select("a.drawing__line")) {
            assertThat(slice.select("details" + line.attr("href")).text())
                    .as(line.attr("href"))
                    .contains("Why?");
        }
        String why = slice.select("#why-p" + world.author("Tom Henighan") + "-p" + world.author("Jared Kaplan"))
                .text();
        assertThat(why)
                .contains("Tom Henighan and Jared Kaplan share 5 works", "weight", "sum of 1/(authors − 1)")
                .contains("Scaling Laws and Interpretability of Learning from Repeated Data", "21 May 2022")
                .contains("And 2 more");
        assertThat(slice.select(".tie:contains(Machine Learning) .tie__why").text())
                .contains("4 works of Tom Henighan have this topic");
    }

    @Test
    void addsUpTheWeightsOfSharedWorks() throws Exception {
        world.importLines(work("2401.10001", "2024-01-05", "With two", "cs.DB", "Wilma Weighed; Xaver Weighed")
                + work("2401.10002", "2024-01-06", "With three", "cs.DB", "Wilma Weighed; Xaver Weighed; Yves Third"));
        String pair = page(graph("Wilma Weighed") + "/with/" + world.author("Xaver Weighed"))
                .text();
        assertThat(pair).contains("They share 2 works", "weight 1.50", "2 authors, 1/1", "3 authors, 1/2");
    }

    @Test
    void standsInThePageAsALinkAndIsLoadedBehindIt() throws Exception {
        String path = world.path("Tom Henighan");
        Document page = page(path);
        Element pending = page.selectFirst(".graph__pending");
        assertThat(pending.attr("data-hx-get")).isEqualTo(graph("Tom Henighan") + "/slice");
        assertThat(pending.select("noscript a").attr("href")).isEqualTo(graph("Tom Henighan"));
        assertThat(page.select("a:contains(Open full explorer)").attr("href")).isEqualTo(graph("Tom Henighan"));
        assertThat(page.text()).doesNotContain("not built yet");
    }

    @Test
    void isTheSameForEverybodyAndMayBeKept() throws Exception {
        for (String part : List.of("", "/slice", ".json", ".graphml", "/with/" + world.author("Jared Kaplan"))) {
            String path = graph("Tom Henighan") + part;
            String tag = mvc.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(header().string("Cache-Control", "public, no-cache"))
                    .andReturn()
                    .getResponse()
                    .getHeader("ETag");
            mvc.perform(get(path).header("If-None-Match", String.valueOf(tag)))
                    .andExpect(status().isNotModified())
                    .andExpect(content().string(""));
        }
    }

    @Test
    void costsTheSameFewStatementsWhateverTheHub() throws Exception {
        for (String name : List.of("Tom Henighan", SampleWorld.MIDDLING, SampleWorld.PROLIFIC, "Regular Partner")) {
            String path = graph(name) + "/slice";
            assertThat(statements.during(() -> page(path))).as(name).hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void staysSmallAroundAHub() throws Exception {
        Document slice = page(graph(SampleWorld.PROLIFIC) + "/slice");
        assertThat(slice.select(".drawing--wide .drawing__spot").size()).isLessThanOrEqualTo(22);
        assertThat(slice.text()).contains("showing 6 of 5,000", "Regular Partner");
        assertThat(slice.select(".tie:contains(Regular Partner) .tie__why").text())
                .contains("share 5,000 works");
    }

    @Test
    void staysSmallAroundAWorkOfThreeThousand() throws Exception {
        String crowd = IntStream.range(0, 3000)
                .mapToObj(i -> "Crowd" + word(i) + " Member" + word(i))
                .collect(Collectors.joining(";"));
        world.importLines(work("2402.10001", "2024-02-05", "Seen by a crowd", "hep-ex", crowd));
        long first = world.author("Crowd" + word(0) + " Member" + word(0));
        long id = jdbc.sql("SELECT work_id FROM authorship WHERE author_id = ?")
                .param(first)
                .query(Long.class)
                .single();
        Document page = page("/researchers/" + first + "/graph?open=w" + id);
        assertThat(page.text()).contains("showing 8 of 3,000", "author 2 of 3,000", "author 1 of 3,000");
        assertThat(page.select(".drawing--wide .drawing__spot--person")).hasSize(7);
        assertThat(page.select("section[aria-label='Around Crowd" + word(0) + " Member" + word(0) + "']")
                        .text())
                .contains("People none");
    }

    @Test
    void expandsANodeByAPlainLink() throws Exception {
        Document page = page(graph("Tom Henighan"));
        Element kaplan = page.selectFirst(".tie:contains(Jared Kaplan) a.tie__open");
        Document wider = page(kaplan.attr("href"));
        assertThat(wider.select(".explorer__opened").text()).contains("Jared Kaplan");
        assertThat(wider.select(".ties__hub h3").eachText()).contains("Around Jared Kaplan");
        assertThat(wider.select(".drawing--wide .drawing__spot").size())
                .isGreaterThan(page.select(".drawing--wide .drawing__spot").size());
        Set<String> ids = new HashSet<>();
        for (Element element : wider.select("[id]")) {
            assertThat(ids.add(element.id())).as(element.id()).isTrue();
        }
        String closed = wider.selectFirst("a.explorer__close").attr("href");
        assertThat(closed).isEqualTo(graph("Tom Henighan"));
    }

    @Test
    void expandsTopicsWorksAndInstitutions() throws Exception {
        world.importLines(work("2403.10001", "2024-03-05", "Expanded work", "cs.DL", "Edna Expanded; Fritz Found"));
        long edna = world.author("Edna Expanded");
        long institution = institutionOf("Institute of Expansion", edna, world.author("Fritz Found"));
        try {
            Document page = page("/researchers/" + edna + "/graph");
            assertThat(page.select(".tie:contains(Institute of Expansion) .tie__name a")
                            .attr("href"))
                    .isEqualTo("/institutions/" + institution + "/institute-of-expansion");
            for (String name : List.of("Expanded work", "Digital Libraries", "Institute of Expansion")) {
                String open = page.select(".tie:has(.tie__name:contains(" + name + ")) a.tie__open")
                        .attr("href");
                assertThat(page(open).select("h3:contains(Around " + name + ")"))
                        .as(name)
                        .hasSize(1);
            }
            Document both = page("/researchers/" + edna + "/graph/with/" + world.author("Fritz Found"));
            assertThat(both.text()).contains("Both: Institute of Expansion");
        } finally {
            jdbc.sql("UPDATE author SET affiliation = NULL WHERE affiliation = 'Institute of Expansion'")
                    .update();
        }
    }

    @Test
    void filtersByKindAndYears() throws Exception {
        Document page = page(graph("Tom Henighan") + "?kind=people&kind=works&from=2022&to=2022");
        assertThat(page.select(".ties__heading").eachText())
                .containsExactly("People showing 8 of " + coauthorsIn(2022), "Works showing 2");
        assertThat(page.select("input[name=kind][checked]").eachAttr("value")).containsExactly("people", "works");
        assertThat(page.select("input[name=from]").attr("value")).isEqualTo("2022");
        assertThat(page(graph("Tom Henighan") + "?from=2022&to=2020").text()).contains("from 2020 to 2022");
        assertThat(page(graph("Tom Henighan") + "?from=1800&to=1801").text())
                .contains("Nothing of this kind is known around this record", "Show everything");
    }

    @Test
    void saysWhenTheAddressOpensWhatIsNotInThePicture() throws Exception {
        Document page = page(graph("Tom Henighan") + "?open=p" + world.author(SampleWorld.MIDDLING));
        assertThat(page.text()).contains("nothing shown leads to one of the nodes");
        assertThat(page.select(".explorer__opened")).isEmpty();
    }

    @Test
    void findsTheShortestConnectionAndSaysWhy() throws Exception {
        world.importLines(work("2404.10001", "2024-04-05", "First link", "cs.DB", "Anna Chainone; Berta Chaintwo")
                + work("2404.10002", "2024-04-06", "Second link", "cs.DB", "Berta Chaintwo; Carla Chainthree")
                + work("2404.10003", "2024-04-07", "Third link", "cs.DB", "Carla Chainthree; Dora Chainfour"));
        Document page = page(graph("Anna Chainone") + "/with/" + world.author("Dora Chainfour"));
        assertThat(page.select(".chain__name").eachText())
                .containsExactly("Anna Chainone", "Berta Chaintwo", "Carla Chainthree", "Dora Chainfour");
        assertThat(page.select(".chain__why").eachText())
                .hasSize(3)
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("First link", "5 April 2024");
        assertThat(page.text()).contains("3 steps", "They share no work that is recorded here.");
        assertThat(page(graph("Dora Chainfour") + "/with/" + world.author("Anna Chainone"))
                        .select(".chain__name")
                        .eachText())
                .containsExactly("Dora Chainfour", "Carla Chainthree", "Berta Chaintwo", "Anna Chainone");
    }

    @Test
    void saysThatThereIsNoConnection() throws Exception {
        Document page = page(graph("Tom Henighan") + "/with/" + world.author(SampleWorld.LONG_NAME));
        assertThat(page.text())
                .contains("No chain of shared works leads from one to the other", "Looked at the collaborators of");
        assertThat(page.select(".chain")).isEmpty();
    }

    @Test
    void findsAConnectionThroughAHub() throws Exception {
        long[] guests = jdbc
                .sql("SELECT id FROM author WHERE name LIKE 'Guest Numbera%' ORDER BY id LIMIT 2")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        Document page = page("/researchers/" + guests[0] + "/graph/with/" + guests[1]);
        assertThat(page.select(".chain__name").eachText()).hasSize(3);
    }

    @Test
    void checksForAConflictOfInterest() throws Exception {
        Document page = page(graph("Tom Henighan") + "/with/" + world.author("Jared Kaplan"));
        assertThat(page.select(".findings").text())
                .contains("Last shared work", "21 May 2022", "Scaling Laws and Interpretability")
                .contains("No affiliation is imported", "Machine Learning");
        assertThat(page.select("h2").eachText()).contains("What a reviewer should know", "They share 5 works");
        assertThat(page(graph("Tom Henighan") + "/with/" + world.author(SampleWorld.MIDDLING))
                        .select("h2")
                        .eachText())
                .contains("Nothing recorded here ties the two");
    }

    @Test
    void findsTheOtherResearcherByNameAddressAndNumber() throws Exception {
        long kaplan = world.author("Jared Kaplan");
        String pair = graph("Tom Henighan") + "/with/" + kaplan;
        for (String typed : List.of(
                "Jared Kaplan",
                "kaplan, jared",
                Long.toString(kaplan),
                "https://people.example.org" + world.path("Jared Kaplan"))) {
            mvc.perform(get(graph("Tom Henighan") + "/with").param("other", typed))
                    .andExpect(status().isFound())
                    .andExpect(redirectedUrl(pair));
        }
        Document several = page(graph("Tom Henighan") + "/with?other=guest");
        assertThat(several.select(".person a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(graph("Tom Henighan") + "/with/"));
        Document nobody = page(graph("Tom Henighan") + "/with?other=Nobodyatall");
        assertThat(nobody.text()).contains("No other researcher here goes by “Nobodyatall”");
        assertThat(nobody.select("main input[name=other]").attr("value")).isEqualTo("Nobodyatall");
        mvc.perform(get(graph("Tom Henighan") + "/with/" + world.author("Tom Henighan")))
                .andExpect(status().isFound());
    }

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
    void showsMarkupAsText() throws Exception {
        for (String part : List.of("/slice", "", "/with/" + world.author("Eve Honest"))) {
            Document page = page(graph(SampleWorld.HOSTILE) + part);
            assertThat(page.select("main script, .slice script, img[onerror]"))
                    .as(part)
                    .isEmpty();
            assertThat(page.text()).as(part).contains("<script>alert(1)</script> Mallory", "<img src=x");
        }
    }

    @Test
    void leadsFromAMergedRecordToTheSamePartOfTheSurvivors() throws Exception {
        world.importLines(work("2405.10001", "2024-05-05", "Fused one", "cs.DB", "Frida Fused; Gerd Glue")
                + work("2405.10002", "2024-05-06", "Fused two", "math.AG", "Frida Fused; Hans Hinge"));
        world.importLines(
                work("2405.10003", "2024-05-07", "Fused three", "q-fin.PM", "Frida Fused; Gerd Glue; Hans Hinge"));
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

    @ParameterizedTest
    @CsvSource({
        "?from=x, 400",
        "?from=20222, 400",
        "?to=-1, 400",
        "?to=0000, 400",
        "?kind=dogs, 400",
        "?open=x1, 400",
        "?open=p0, 400",
        "?open=p1.p2.p3.p4.p5.p6, 400",
        "?open=..., 400",
        "?open=t99999999999, 400",
        "?open=p999999999999999999999, 400",
        "?kind=&from=&to=&open=, 200",
        "?open=i1.w1.t1, 200",
        "?from=9999, 200",
        "?to=1000, 200",
        "?kind=people&kind=people, 200",
        ".pdf, 406",
        ".xml, 406",
        ".json?kind=x, 400",
        "/nothing, 404",
        "/with/x, 404",
        "/with/0, 404",
        "/with/999999999, 404",
        "/with?other=%25, 200",
        "/with?other='%26!|(, 200",
        "/with?other=99999999999999999999, 200",
        "/with?other=0000-0002-1825-0097, 200"
    })
    void answersWhateverIsAsked(String tail, int status) throws Exception {
        mvc.perform(get(URI.create(
                        graph("Tom Henighan") + tail.replace("|", "%7C").replace("'", "%27"))))
                .andExpect(status().is(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/researchers/999999999/graph",
                "/researchers/abc/graph",
                "/researchers/0/graph/slice",
                "/researchers/999999999/graph.json",
                "/researchers/999999999/graph/with",
                "/researchers/999999999/graph/with/1"
            })
    void saysThatNobodyIsHere(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    private int coauthorsIn(int year) {
        return jdbc.sql("""
                SELECT count(DISTINCT u.id) FROM authorship s JOIN byline b ON b.work_id = s.work_id, unnest(b.author_ids) u (id)
                WHERE s.author_id = :id AND extract(year FROM s.published) = :year AND u.id > 0 AND u.id <> :id
                """)
                .param("id", world.author("Tom Henighan"))
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private long institutionOf(String name, long... authors) {
        for (long author : authors) {
            jdbc.sql("UPDATE author SET affiliation = ?, affiliation_source = 'a test' WHERE id = ?")
                    .params(name, author)
                    .update();
        }
        return jdbc.sql(
                        "INSERT INTO institution (name, source, recorded_on) VALUES (?, 'test', '2024-01-01') RETURNING id")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** A number in letters, since names hold no digits. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 3; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private String graph(String name) {
        return "/researchers/" + world.author(name) + "/graph";
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(path));
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
