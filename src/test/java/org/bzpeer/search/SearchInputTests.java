package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.ErrorPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever somebody types or makes of an address of the search, the answer says what to do. */
@SiteTest
class SearchInputTests {

    @Autowired
    private MockMvc mvc;

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
                "0000-0009-5550-1239"
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
    @CsvSource({"abc,", "20190,", "19,", "2019-,", "-1,"})
    void saysWhatAYearIsAndKeepsWhatWasTyped(String year) throws Exception {
        Document page = page("/search?q=laws&year=" + year);
        assertThat(page.select("#search-problem").text()).contains("four digits");
        assertThat(page.select("input[name=year]").val()).isEqualTo(year);
        assertThat(page.select("input[name=q]").val()).isEqualTo("laws");
    }

    @Test
    void refusesFiltersThatAreNoNumbers() throws Exception {
        for (String filter : List.of("topic=x", "topic=99999999999", "institution=0", "institution=-1", "topic='")) {
            mvc.perform(get(java.net.URI.create("/search?q=a&" + filter.replace("'", "%27"))))
                    .andExpect(status().isBadRequest());
        }
        assertThat(page("/search?q=a&topic=99999").select("#search-problem").text())
                .contains("no topic");
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

    private Document page(String address) throws Exception {
        return new SearchVisit(mvc).page(address);
    }

    private String results(String query) throws Exception {
        return new SearchVisit(mvc).results(query);
    }
}
