package org.bzpeer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Two researchers: the chain between them and what they have in common. */
class ConnectionTests extends GraphSite {

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
        long[] guests = jdbc.sql("""
                        SELECT a.id FROM author a JOIN authorship s ON s.author_id = a.id
                        WHERE a.name LIKE 'Guest %' AND s.title IN ('Study number 2600', 'Study number 2626')
                        """).query(Long.class).list().stream()
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
}
