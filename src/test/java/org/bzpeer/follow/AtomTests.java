package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.OffsetDateTime;
import org.bzpeer.Schemas;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

@SiteTest
class AtomTests {

    private static final String BASE = "https://people.example.org";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesAResearchersNewestWorks() throws Exception {
        String path = world.path("Tom Henighan");
        Document page =
                Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
        String address = page.select("head link[type='application/atom+xml']").attr("href");
        assertThat(address).isEqualTo(path + ".atom");
        Document feed = valid(address);
        assertThat(feed.select("feed > title").text()).contains("Tom Henighan");
        assertThat(feed.select("feed > id").text()).isEqualTo(BASE + "/researchers/" + world.author("Tom Henighan"));
        assertThat(feed.select("feed > updated").text()).isEqualTo("2022-05-21T00:00:00Z");
        assertThat(feed.select("entry")).hasSize(5);
        Element entry = feed.select("entry").first();
        assertThat(entry.select("title").text()).startsWith("Scaling Laws and Interpretability");
        assertThat(entry.select("author > name").eachText()).contains("Danny Hernandez", "Tom Henighan");
        assertThat(entry.select("summary").text()).startsWith("Recent large language models");
        assertThat(valid(world.path(SampleWorld.PROLIFIC) + ".atom").select("entry"))
                .hasSize(30);
        assertThat(valid(world.path(SampleWorld.HOSTILE) + ".atom")
                        .select("entry title")
                        .text())
                .contains("<img src=x onerror=alert(1)>");
        valid(world.path(SampleWorld.RIGHT_TO_LEFT) + ".atom");
    }

    @Test
    void isNotSentAgainUnchanged() throws Exception {
        String topic = topicPath("Machine Learning");
        for (String address : new String[] {world.path("Tom Henighan") + ".atom", topic + ".atom"}) {
            String tag = String.valueOf(
                    mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag"));
            mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        }
        assertThat(valid(topic + ".atom").select("entry")).isNotEmpty();
        mvc.perform(get("/topics/" + topic.split("/")[2] + "/another-name.atom"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", topic + ".atom"));
    }

    @Test
    void opensAFeedOfOnesOwnBySecretAddress() throws Exception {
        world.importLines(work("2104.00001", "2021-01-05", "Before", "cs.DB", "Anke Atom"));
        long ada = people.member("Ada");
        mvc.perform(post("/researchers/{id}/follow", world.author("Anke Atom")).with(people.as(ada)));
        assertThat(settings(ada).select(".secret"))
                .as("none until it is asked for")
                .isEmpty();
        String first = newAddress(ada);
        world.importLines(work("2104.00002", "2021-02-05", "Atomic", "cs.DB", "Anke Atom"));
        Document feed = valid(first);
        assertThat(feed.select("entry title").eachText()).containsExactly("Atomic");
        String id = feed.select("entry id").text();
        assertThat(id).startsWith(BASE + "/works/");
        MockHttpServletResponse answer = mvc.perform(get(first)).andReturn().getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        mvc.perform(get(first).header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());

        String second = newAddress(ada);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        assertThat(valid(second).select("entry id").text()).as("ids stay").isEqualTo(id);
        String tampered = second.replaceFirst("/feed/\\d+-", "/feed/" + people.member("Bea") + "-");
        mvc.perform(get(tampered)).andExpect(status().isNotFound());
        mvc.perform(post("/feed/settings/address/end").with(people.as(ada))).andExpect(status().isFound());
        mvc.perform(get(second)).andExpect(status().isNotFound());
        String third = newAddress(ada);
        jdbc.sql("UPDATE account SET state = 'SUSPENDED' WHERE id = ?")
                .param(ada)
                .update();
        mvc.perform(get(third)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "1-", "1-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "999999999999999999999-A", "-1-A"})
    void opensNothingByAnInventedAddress(String secret) throws Exception {
        mvc.perform(get("/feed/" + secret + ".atom")).andExpect(status().isNotFound());
        mvc.perform(get("/unsubscribe/" + secret)).andExpect(status().isNotFound());
        mvc.perform(post("/unsubscribe/" + secret)).andExpect(status().isNotFound());
    }

    @Test
    void listsAllFeedsForAnotherReader() throws Exception {
        long ada = people.member("Ada");
        mvc.perform(post("/researchers/{id}/follow", world.author(SampleWorld.RIGHT_TO_LEFT))
                .with(people.as(ada)));
        mvc.perform(post("/researchers/{id}/follow", world.author(SampleWorld.HOSTILE))
                .with(people.as(ada)));
        mvc.perform(post(topicPath("Machine Learning").replaceFirst("/[^/]*$", "/follow"))
                .with(people.as(ada)));
        MockHttpServletResponse answer = mvc.perform(get("/feed/follows.opml").with(people.as(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        Document opml =
                Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8), "", Parser.xmlParser());
        assertThat(opml.select("opml[version=2.0] > body > outline[type=rss]").eachAttr("text"))
                .containsExactlyInAnyOrder(SampleWorld.RIGHT_TO_LEFT, SampleWorld.HOSTILE, "Machine Learning");
        for (String address : opml.select("outline").eachAttr("xmlUrl")) {
            assertThat(address).startsWith(BASE + "/");
            mvc.perform(get(URI.create(address.substring(BASE.length())))).andExpect(status().isOk());
        }
    }

    /** Fetches a feed and holds it to what RFC 4287 asks of every feed and entry. */
    private Document valid(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create(UriUtils.encodePath(path, "UTF-8"))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/atom+xml;charset=UTF-8"))
                .andReturn()
                .getResponse();
        Schemas.assertValid("atom", answer.getContentAsByteArray());
        Document feed =
                Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8), "", Parser.xmlParser());
        Element root = feed.child(0);
        assertThat(root.tagName()).isEqualTo("feed");
        assertThat(root.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(root.select("> link[rel=self]").attr("href")).isEqualTo(BASE + UriUtils.encodePath(path, "UTF-8"));
        assertThat(root.select("> author > name")).hasSize(1);
        for (Element element : feed.select("feed, entry")) {
            assertThat(element.select("> id")).hasSize(1);
            assertThat(URI.create(element.select("> id").text()).isAbsolute()).isTrue();
            assertThat(element.select("> title")).hasSize(1);
            assertThat(OffsetDateTime.parse(element.select("> updated").text())).isNotNull();
            assertThat(element.select("> link[rel=alternate]").attr("href")).startsWith(BASE + "/");
        }
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
        return feed;
    }

    private String topicPath(String name) {
        return jdbc.sql("SELECT '/topics/' || id || '/' || slug FROM topic WHERE name = ?")
                .param(name)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private String newAddress(long account) throws Exception {
        mvc.perform(post("/feed/settings/address").with(people.as(account))).andExpect(status().isFound());
        String address = settings(account).select(".secret").text();
        assertThat(address).startsWith(BASE + "/feed/" + account + "-");
        return address.substring(BASE.length());
    }

    private Document settings(long account) throws Exception {
        return Jsoup.parse(mvc.perform(get("/feed/settings").with(people.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
