package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.ErrorPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class SearchTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

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

    @Test
    void saysWhatItSearchedInstead() throws Exception {
        assertThat(results("henigan")).contains("henighan");
    }

    @Test
    void findsWorksByTitle() throws Exception {
        assertThat(results("few-shot learners")).contains("Language Models are Few-Shot Learners");
        assertThat(results("\"scaling laws\" -transfer"))
                .contains("Neural Language Models")
                .doesNotContain("Laws for Transfer");
    }

    @Test
    void saysNothingOfAbstractsThatResultsDoNotShow() throws Exception {
        assertThat(results("scaling laws"))
                .contains("Scaling Laws for Transfer", "Danny Hernandez", "arXiv:2102.01293", "Machine Learning")
                .doesNotContain("not imported");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "\"",
                "\"unclosed",
                "a & b | !c:*",
                "(((",
                "\\",
                "%",
                "_",
                "the of and",
                "--",
                "-",
                "or",
                "AND OR",
                "<script>alert(1)</script>",
                "${7*7}",
                "__${7*7}__::.x",
                "' OR 1=1 --",
                "x:*",
                "a b c d e f g h i j k l m n o p",
                "👩‍🔬",
                "\u202Eabc",
                "1",
                "10.1000/none",
                "0000-0002-1825-0097"
            })
    void answersAnyQuery(String query) throws Exception {
        mvc.perform(get("/search").param("q", query)).andExpect(status().isOk());
        mvc.perform(get("/search").param("q", query).param("type", "works")).andExpect(status().isOk());
        mvc.perform(get("/search").param("q", query).param("type", "researchers"))
                .andExpect(status().isOk());
    }

    @Test
    void answersVeryLongQueries() throws Exception {
        mvc.perform(get("/search").param("q", "㌖".repeat(200))).andExpect(status().isOk());
        assertThat(results("x".repeat(100_000))).contains("too long");
        assertThat(results("wort ".repeat(20_000))).contains("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.2", "MTIz", "AAAAAAAAAAAAAAAAMC8wLzA", "2020-01-01.x", "'", "%C3%A9"})
    void refusesPlacesThatNoLinkMadeAndShowsTheWayBack(String after) throws Exception {
        for (String type : List.of("works", "researchers", "all")) {
            refused(
                    "/search?q=laws&type=" + type + "&after=" + after,
                    "/search?q=laws" + (type.equals("all") ? "" : "&type=" + type));
        }
    }

    @Test
    void refusesThePlaceOfAnotherSearch() throws Exception {
        String next = page("/search?q=study%20number&type=works")
                .select("a[rel=next]")
                .attr("href");
        String place = next.substring(next.indexOf("&after="));
        assertThat(page(next).select("article")).isNotEmpty();
        refused("/search?q=study&type=works" + place, "/search?q=study&type=works");
        refused(
                "/search?q=study%20number&type=works&sort=newest" + place,
                "/search?q=study%20number&type=works&sort=newest");
    }

    private void refused(String address, String wayBack) throws Exception {
        String sent = mvc.perform(get(java.net.URI.create(address)))
                .andExpect(status().isBadRequest())
                .andExpect(request().attribute(ErrorPages.WAY_BACK, wayBack))
                .andReturn()
                .getResponse()
                .getErrorMessage();
        assertThat(sent).isNull();
    }

    @Test
    void readsAllResultsPageByPage() throws Exception {
        String next = "/search?q=study%20number&type=works";
        java.util.Set<String> found = new java.util.HashSet<>();
        for (int page = 0; page < 10; page++) {
            Document document = page(next);
            found.addAll(document.select("article a[href^=/works/]").eachAttr("href"));
            next = document.select("a[rel=next]").attr("href");
        }
        assertThat(found).hasSize(200);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(java.net.URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String results(String query) throws Exception {
        String html = mvc.perform(get("/search").param("q", query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html).select("main").text();
    }
}
