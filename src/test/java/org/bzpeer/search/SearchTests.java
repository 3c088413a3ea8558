package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
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
    @ValueSource(strings = {"x", "1.2", "9.1.1", "1.99999999999.1", "2020-13-45.1", "2020-01-01.x", "'"})
    void refusesPositionsThatNoLinkMade(String after) throws Exception {
        mvc.perform(get("/search").param("q", "laws").param("type", "works").param("after", after))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/search")
                        .param("q", "tom")
                        .param("type", "researchers")
                        .param("after", after))
                .andExpect(status().isBadRequest());
    }

    @Test
    void readsAllResultsPageByPage() throws Exception {
        String next = "/search?q=study+number&type=works";
        java.util.Set<String> found = new java.util.HashSet<>();
        for (int page = 0; page < 10; page++) {
            var document = Jsoup.parse(mvc.perform(get(java.net.URI.create(next)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            found.addAll(document.select("article a[href^=/works/]").eachAttr("href"));
            next = document.select("a[rel=next]").attr("href");
        }
        assertThat(found).hasSize(200);
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
