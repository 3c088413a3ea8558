package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer: opening nodes, filtering, and whatever else stands in its address. */
class ExplorerTests extends GraphSite {

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
        "/with?other=0000-0009-5550-1239, 200"
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
}
