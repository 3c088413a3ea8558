package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class FeedTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private News news;

    @Autowired
    private OldNews oldNews;

    @Test
    void helpsWhoeverFollowsNobody() throws Exception {
        Document page = feed("/feed", people.member("Ada"));
        assertThat(page.text()).contains("You follow nobody yet");
        assertThat(page.select("main form[action=/search]")).isNotEmpty();
    }

    @Test
    void dropsNewsThatAreOlderThanAFeedTells() throws Exception {
        world.importLines(work("2103.40020", "2021-01-05", "Followed for", "cs.DB", "Ottilie Oldnews"));
        long ada = people.member("Ada");
        follow(ada, "Ottilie Oldnews");
        world.importLines(work("2103.40021", "2021-02-05", "Long ago", "cs.DB", "Ottilie Oldnews"));
        age("Long ago", 401);
        world.importLines(work("2103.40022", "2021-03-05", "A year ago", "cs.DB", "Ottilie Oldnews"));
        age("A year ago", 399);
        oldNews.drop();
        assertThat(feed("/feed", ada).select(".news h3").eachText()).containsExactly("A year ago");
        assertThat(jdbc.sql("SELECT count(*) FROM news_about WHERE author_id = ?")
                        .param(world.author("Ottilie Oldnews"))
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private void age(String title, int days) {
        jdbc.sql("UPDATE news SET happened_at = now() - make_interval(days => ?) FROM work w"
                        + " WHERE w.id = work_id AND w.title = ?")
                .params(days, title)
                .update();
    }

    @Test
    void tellsOfNewWorksAndOfChangedOnesNewestFirst() throws Exception {
        String first = work("2103.00001", "2021-01-05", "Known before", "cs.DB", "Nadia Newsworthy; Nils Neighbour");
        world.importLines(first);
        long ada = people.member("Ada");
        follow(ada, "Nadia Newsworthy");
        follow(ada, "Nils Neighbour");
        assertThat(feed("/feed", ada).text()).contains("Nothing has happened since");

        world.importLines(
                work("2103.00002", "2021-02-05", "Entirely new", "cs.DB", "Nadia Newsworthy; Nils Neighbour"));
        world.importLines(first.replace("Known before", "Known better")
                .replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2022-01-05\""));
        Document page = feed("/feed", ada);
        assertThat(page.select(".news h3").eachText()).containsExactly("Known better", "Entirely new");
        assertThat(page.select(".news__what b").eachText()).containsExactly("Changed", "New");
        assertThat(page.select(".news").last().select(".news__what a").eachText())
                .as("one work is told once, with everybody whom it concerns")
                .containsExactly("Nadia Newsworthy", "Nils Neighbour");
        assertThat(feed("/feed", people.member("Somebody else")).select(".news"))
                .isEmpty();

        long newest = news.newest();
        world.importLines(first);
        assertThat(news.newest()).as("an import that changes nothing").isEqualTo(newest);
    }

    @Test
    void writesNothingAboutWhatNobodyFollows() throws Exception {
        world.importLines(work("2103.90003", "2021-01-05", "Heard", "cs.DB", "Hanna Heard"));
        follow(people.member("Ada"), "Hanna Heard");
        long newest = news.newest();
        world.importLines(work("2103.00003", "2021-01-05", "Unheard", "cs.DB", "Ulla Unheard"));
        assertThat(news.newest()).isEqualTo(newest);
    }

    @Test
    void tellsOfTopicsByTheirFirstTopicAndOfInstitutions() throws Exception {
        long ada = people.member("Ada");
        world.importLines(work("2103.00004", "2021-01-05", "A first", "q-fin.ST", "Ingo Institute"));
        int topic = jdbc.sql("SELECT topic_ids[1] FROM work WHERE title = 'A first'")
                .query((row, number) -> row.getInt(1))
                .single();
        mvc.perform(post("/topics/{id}/follow", topic).with(people.as(ada)));
        world.importLines(work("2103.00005", "2021-01-06", "Of the topic", "q-fin.ST", "Somebody Unfollowed")
                + work("2103.00006", "2021-01-07", "Listed across", "cs.DB q-fin.ST", "Somebody Unfollowed"));
        assertThat(feed("/feed", ada).select(".news h3").eachText()).containsExactly("Of the topic");
    }

    @Test
    void readsAllNewsPageByPage() throws Exception {
        world.importLines(work("2103.00100", "2021-01-05", "Serial zero", "cs.DB", "Sina Serial; Sven Steady"));
        long ada = people.member("Ada");
        follow(ada, "Sina Serial");
        StringBuilder lines = new StringBuilder();
        for (int i = 101; i <= 145; i++) {
            lines.append(work("2103.00" + i, "2021-03-05", "Serial " + i, "cs.DB", "Sina Serial; Sven Steady"));
        }
        world.importLines(lines.toString());
        List<String> titles = new ArrayList<>();
        String next = "/feed";
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = feed(next, ada);
            titles.addAll(page.select(".news h3").eachText());
            next = page.select("a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(titles).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "99999999999999999999", "1.5"})
    void refusesAPageThatCannotBe(String before) throws Exception {
        mvc.perform(get("/feed").param("before", before).with(people.as(people.member("Ada"))))
                .andExpect(status().isBadRequest());
    }

    private void follow(long account, String name) throws Exception {
        mvc.perform(post("/researchers/{id}/follow", world.author(name)).with(people.as(account)))
                .andExpect(status().isSeeOther());
    }

    private Document feed(String path, long account) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(people.as(account)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
