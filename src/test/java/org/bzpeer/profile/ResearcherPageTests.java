package org.bzpeer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.Statements;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@SiteTest
class ResearcherPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Statements statements;

    @Test
    void saysEverythingThatTheSeedPageSays() throws Exception {
        String text = page(world.path("Tom Henighan")).text();
        assertThat(text)
                .containsSubsequence(
                        "Researcher profile",
                        "Tom Henighan",
                        "Tom Henighan contributes to research discovery and scholarly infrastructure.",
                        "Researcher",
                        "Affiliation not imported",
                        "Open to collaborate",
                        "Trust snapshot",
                        "Quick read",
                        "Trust 19 - Unverified",
                        "Verification L1",
                        "Unclaimed author",
                        "works",
                        "followers",
                        "topics",
                        "close collaborators",
                        "Actions",
                        "Decide how to stay connected",
                        "Follow researcher",
                        "Identity and collaboration",
                        "How to connect with this researcher",
                        "Claiming links this public author record to a researcher profile and unlocks direct collaboration workflows.",
                        "Log in to claim",
                        "Direct collaboration",
                        "Open a focused conversation when the fit is right",
                        "Claim this author entity first to unlock direct invitations.",
                        "Research graph",
                        "See the researcher in context",
                        "Open full explorer",
                        "Inspect adjacent work, topics, institutions and collaborators without jumping out to a separate graph page.",
                        "Building this graph slice",
                        "BZPEER is loading the nearby papers, people, topics and institutions for this page.",
                        "Published work",
                        "5 published item(s)",
                        "Scaling Laws and Interpretability of Learning from Repeated Data",
                        "Recent large language models have been trained on vast datasets",
                        "Training a Helpful and Harmless Assistant with Reinforcement Learning from Human Feedback",
                        "Scaling Laws for Transfer",
                        "Language Models are Few-Shot Learners",
                        "Scaling Laws for Neural Language Models",
                        "significantly before convergence.");
    }

    @Test
    void countsAndNamesCloseCollaborators() throws Exception {
        Document page = page(world.path("Tom Henighan"));
        assertThat(page.select("#close-collaborators a").eachText())
                .contains("Jared Kaplan", "Sam McCandlish", "Dario Amodei", "Tom Brown");
        assertThat(page.select("a[href='#works'], a[href='#topics'], a[href='#close-collaborators']"))
                .isNotEmpty();
    }

    @Test
    void alwaysNamesTheResearcherInTheAuthorList() throws Exception {
        Document page = page(world.path("Tom Henighan"));
        assertThat(page.select("article").eachText())
                .hasSize(5)
                .allSatisfy(work -> assertThat(work).contains("Tom Henighan"));
        assertThat(page.text()).contains("Danny Hernandez", "+14 more");
    }

    @Test
    void knowsOnePersonUnderSeveralForms() throws Exception {
        assertThat(page(world.path("Tom Brown")).text()).contains("Also published as", "Tom B. Brown");
        assertThat(page(world.path("Ben Mann")).text()).contains("Benjamin Mann");
        assertThat(page(world.path("Jeff Wu")).text()).contains("Jeffrey Wu");
    }

    @Test
    void tellsWhyAWorkIsHereAndWhyTheScoreIsWhatItIs() throws Exception {
        String text = page(world.path("Tom Henighan")).text();
        assertThat(text).contains("Why is this work here?", "co-authors are shared with another work of this record");
        assertThat(text)
                .contains("5 works with a persistent identifier", "Works from 2020 to 2022", "4 close collaborators");
        mvc.perform(get("/researchers/{id}/trust.json", world.author("Tom Henighan")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"score\":19")))
                .andExpect(content().string(containsString("\"level\":\"L1\"")));
    }

    @Test
    void isTheSameForEverybodyAndMayBeKept() throws Exception {
        String path = world.path("Tom Henighan");
        MvcResult first = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().string("Cache-Control", "public, no-cache"))
                .andReturn();
        assertThat(first.getRequest().getSession(false)).isNull();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        List<String> sent = statements.during(() -> mvc.perform(get(path).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string("")));
        assertThat(sent).hasSize(1);
        mvc.perform(head(path)).andExpect(status().isOk());
    }

    @Test
    void costsAtMostFiveStatementsWhateverTheNumberOfWorks() throws Exception {
        for (String name : List.of("Tom Henighan", SampleWorld.MIDDLING, SampleWorld.PROLIFIC)) {
            page(world.path(name));
            for (String query : List.of("", "?sort=title", "?year=1999", "?type=preprint&sort=oldest")) {
                String path = world.path(name) + query;
                assertThat(statements.during(() -> page(path))).as(path).hasSizeLessThanOrEqualTo(5);
            }
        }
    }

    @Test
    void readsAllWorksPageByPageInOrder() throws Exception {
        for (String sort : List.of("newest", "oldest", "title")) {
            String next = world.path(SampleWorld.MIDDLING) + "?sort=" + sort;
            java.util.Set<String> titles = new java.util.LinkedHashSet<>();
            int pages = 0;
            while (!next.isEmpty()) {
                Document page = page(next);
                titles.addAll(page.select("article h4").eachText());
                next = page.select("a[rel=next]").attr("href").replaceFirst("#.*", "");
                pages++;
            }
            assertThat(pages).as(sort).isEqualTo(50);
            assertThat(titles).as(sort).hasSize(SampleWorld.MIDDLING_WORKS);
        }
    }

    @Test
    void offersEverySortTypeYearAndTopicWithItsNumberOfWorks() throws Exception {
        Document page = page(world.path("Tom Henighan") + "?year=2022");
        assertThat(page.select("select[name=sort] option").eachText())
                .containsExactly("Newest first", "Oldest first", "Title A–Z");
        assertThat(page.select("select[name=year] option").eachText())
                .containsExactly("All years", "2022 (2)", "2021 (1)", "2020 (2)");
        assertThat(page.select("select[name=year] option[selected]").attr("value"))
                .isEqualTo("2022");
        assertThat(page.select("select[name=type] option").eachText()).containsExactly("All types", "preprint (5)");
        assertThat(page.select("select[name=topic] option").eachText())
                .containsExactly(
                        "All topics",
                        "Machine Learning (4)",
                        "Computation and Language (2)",
                        "Artificial Intelligence (1)");
    }

    @Test
    void filtersByTypeYearAndTopic() throws Exception {
        String path = world.path("Tom Henighan");
        assertThat(page(path + "?year=2022").select("article")).hasSize(2);
        assertThat(page(path + "?type=article").text()).contains("0 of 5 works");
        Document page = page(path);
        String topic = page.select("#topics a").first().attr("href").replaceFirst("#.*", "");
        assertThat(page(topic).select("article")).hasSize(4);
        assertThat(page(topic + "&year=2022").select("article")).hasSize(2);
        assertThat(page(topic + "&year=2022").text()).contains("2 of 5 works");
    }

    @Test
    void endsProperlyHoweverManyWorksThereAre() throws Exception {
        for (String name : List.of("Nick Ryder", SampleWorld.MIDDLING, SampleWorld.PROLIFIC, SampleWorld.LONG_NAME)) {
            mvc.perform(get(world.path(name))).andExpect(content().string(org.hamcrest.Matchers.endsWith("</html>\n")));
        }
    }

    @Test
    void showsMarkupAsText() throws Exception {
        Document page = page(world.path(SampleWorld.HOSTILE));
        assertThat(page.select("main script, img[onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> Mallory", "<img src=x onerror=alert(1)>", "7*7");
    }

    @Test
    void correctsTheReadablePartOfTheAddressAndKeepsTheQuery() throws Exception {
        long id = world.author("Tom Henighan");
        mvc.perform(get("/researchers/{id}/somebody-else?sort=title", id))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/researchers/" + id + "/tom-henighan?sort=title"));
        mvc.perform(get("/researchers/{id}", id)).andExpect(status().isMovedPermanently());
        mvc.perform(get(world.path(SampleWorld.RIGHT_TO_LEFT))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/researchers/999999999/x",
                "/researchers/abc",
                "/researchers/0",
                "/researchers/-1",
                "/researchers/١٢",
                "/researchers/99999999999999999999999/x",
                "/orcid/0000-0009-5550-1239",
                "/orcid/nonsense",
                "/works/999999999",
                "/works/abc/x",
                "/arxiv/1234.56789",
                "/arxiv",
                "/doi",
                "/doi/10.1000/182",
                "/researchers/999999999/trust.json",
                "/researchers/999999999/x/collaborators"
            })
    void saysThatNothingIsHere(String path) throws Exception {
        mvc.perform(get("/" + path.substring(1))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=best",
                "type=book",
                "year=abc",
                "year=-1",
                "year=20200",
                "topic=x",
                "topic=99999999999",
                "after=abc",
                "after=9223372036854775808",
                "after=6"
            })
    void refusesAnAddressThatMakesNoSense(String query) throws Exception {
        mvc.perform(get(world.path("Tom Henighan") + "?" + query)).andExpect(status().isBadRequest());
    }

    private Document page(String path) throws Exception {
        String html = mvc.perform(get(java.net.URI.create(org.springframework.web.util.UriUtils.encodeQuery(
                                org.springframework.web.util.UriUtils.encodePath(
                                        path.replaceFirst("\\?.*", ""), "UTF-8"),
                                "UTF-8")
                        + (path.contains("?") ? path.substring(path.indexOf('?')) : ""))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }
}
