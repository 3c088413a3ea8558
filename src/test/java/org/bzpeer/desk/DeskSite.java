package org.bzpeer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The front door to the owner’s desk, and what the tests about it look at. */
@SiteTest
abstract class DeskSite {

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleWorld world;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Check> checks;

    long imported(String id, String title, String authors) throws Exception {
        world.importLines(work(id, "2021-01-05", title, "cs.DB", authors));
        return world.author(authors.split(";")[0]);
    }

    void review(long author, long owner, String act, String show, long work) throws Exception {
        act(
                        post("/desk/{id}/works", author)
                                .param("act", act)
                                .param("show", show)
                                .param("work", String.valueOf(work)),
                        owner)
                .andExpect(status().is3xxRedirection());
    }

    org.springframework.test.web.servlet.ResultActions act(MockHttpServletRequestBuilder request, long owner)
            throws Exception {
        return mvc.perform(request.with(people.as(owner))).andExpect(status().is3xxRedirection());
    }

    Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    void everyCounterIsRight() {
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    int score(long author) {
        return jdbc.sql("SELECT trust_score FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    long workId(String title) {
        return jdbc.sql("SELECT id FROM work WHERE title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    List<String> titles(long author) {
        return jdbc.sql("SELECT title FROM authorship WHERE author_id = ?")
                .param(author)
                .query(String.class)
                .list();
    }
}
