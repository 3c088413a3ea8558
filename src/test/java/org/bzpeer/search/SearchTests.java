package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whom a search finds, in which order, and how results are narrowed. */
@SiteTest
class SearchTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "Henighan, Tom Henighan", "heni, Tom Henighan", "henigan, Tom Henighan", "Hennighan, Tom Henighan",
        "tom henihgan, Tom Henighan", "HENIGHAN TOM, Tom Henighan", "T Henighan, Tom Henighan", "mane, Dan Mané",
        "Dan Mané, Dan Mané", "benjamin mann, Ben Mann", "kapaln, Jared Kaplan", "dasarma, Nova DasSarma",
        "showk, Sheer El-Showk", "محمد, محمد الخوارزمي"
    })
    void findsResearchersByName(String query, String name) throws Exception {
        assertThat(results(query)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Henighan, Tom|Tom Henighan",
                "Henighan Tom|Tom Henighan",
                "Henighan T.|Tom Henighan",
                "T. Henighan|Tom Henighan",
                "Tom Henigan|Tom Henighan",
                "Tmo Henighan|Tom Henighan",
                "Sheer El Showk|Sheer El-Showk",
                "el-showk, s|Sheer El-Showk",
                "Sheer Elshowk|Sheer El-Showk",
                "prolific pennington|Prolific Pennington"
            })
    void putsWhoIsMeantFirst(String query, String name) throws Exception {
        assertThat(page("/search?type=researchers&q=" + SearchVisit.encoded(query))
                        .select(".person__name")
                        .first()
                        .text())
                .isEqualTo(name);
    }

    /** Three names are one slip away from the typed one; who has more works comes first only where the slip is as likely. */
    @Test
    void putsTheLikelierSlipFirst() throws Exception {
        world.importLines(SampleWorld.work("2411.30001", "2024-11-05", "One", "cs.DL", "Ulrike Quappel; Ulrike Qvapel")
                + SampleWorld.work("2411.30002", "2024-11-05", "Two", "cs.DL", "Ulrike Qvapel; Ulrike Zuapel")
                + SampleWorld.work("2411.30003", "2024-11-05", "Three", "cs.DL", "Ulrike Zuapel; Ulrike Qvapel"));
        assertThat(page("/search?type=researchers&q=ulrike%20quapel")
                        .select(".person__name")
                        .eachText())
                .startsWith("Ulrike Quappel", "Ulrike Qvapel", "Ulrike Zuapel");
    }

    @Test
    void narrowsByFacetsAsManyAsTheySay() throws Exception {
        Document all = page("/search?q=study&type=works");
        for (String facet : List.of("Topic", "Year")) {
            Element choice =
                    all.select(".facets dt:contains(" + facet + ") + dd li").first();
            Document narrowed = page(choice.select("a").attr("href"));
            assertThat(narrowed.select(".chosen").text())
                    .contains(choice.select("a").text());
            assertThat(narrowed.select("article")).isNotEmpty();
        }
        assertThat(all.select(".kinds").text()).contains("1,000+");
        assertThat(all.select(".facets").text()).contains("Counts are of the 1,000 newest");
        assertThat(page("/search?q=tom&type=researchers&sort=works").select(".person"))
                .isNotEmpty();
    }

    @Test
    void findsTopicsByName() throws Exception {
        assertThat(page("/search?q=machine+learn").select("#topics a").eachText())
                .contains("Machine Learning");
    }

    @Test
    void suggestsWhileSomebodyTypes() throws Exception {
        assertThat(page("/search/suggestions?q=heni").select("a").eachText())
                .first()
                .asString()
                .startsWith("Tom Henighan");
        assertThat(page("/search/suggestions?q=scaling+laws+for").select("a").text())
                .contains("Scaling Laws for Transfer");
        for (String query : List.of("", "h", "%27", "a%26b%7C!c:*", "the", "x".repeat(300))) {
            page("/search/suggestions?q=" + query);
        }
        assertThat(page("/search/suggestions?q=x").select("a")).isEmpty();
    }

    @Test
    void leadsFromAnOrcidIdToTheResearcher() throws Exception {
        long dan = world.author("Dan Mané");
        jdbc.sql("INSERT INTO author_identifier VALUES ('orcid', '0000-0003-2222-5553', ?, 'test', '2026-01-01')")
                .param(dan)
                .update();
        for (String form : List.of(
                "0000-0003-2222-5553", "https://orcid.org/0000-0003-2222-5553", "orcid.org/0000-0003-2222-5553")) {
            mvc.perform(get("/search").param("q", form))
                    .andExpect(status().isFound())
                    .andExpect(header().string("Location", "/researchers/" + dan));
        }
    }

    @Test
    void saysWhatItSearchedInstead() throws Exception {
        assertThat(results("henigan")).contains("henighan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2005.14165",
                "arXiv:2005.14165v4",
                "https://arxiv.org/abs/2005.14165",
                "http://arxiv.org/pdf/2005.14165.pdf"
            })
    void leadsFromAnIdentifierToThePage(String query) throws Exception {
        mvc.perform(get("/search").param("q", query))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", org.hamcrest.Matchers.startsWith("/works/")));
    }

    private Document page(String address) throws Exception {
        return new SearchVisit(mvc).page(address);
    }

    private String results(String query) throws Exception {
        return new SearchVisit(mvc).results(query);
    }
}
