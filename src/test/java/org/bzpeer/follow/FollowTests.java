package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.Statements;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Following, from the button to the list of all that somebody follows. */
@SiteTest
class FollowTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Autowired
    private FollowCheck check;

    @Autowired
    private FollowData data;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void countsAFollowerOnThePageOfEverybody() throws Exception {
        world.importLines(work("2102.00001", "2021-01-05", "Followed work", "cs.DB", "Flora Followed"));
        String path = world.path("Flora Followed");
        long id = world.author("Flora Followed");
        long ada = people.member("Ada");
        String before = tag(path);
        assertThat(page(path).select("#follow a.button").attr("href")).startsWith("/login?next=/researchers/");
        assertThat(page(path, ada).select("#follow button").text()).isEqualTo("Follow researcher0 followers");

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/researchers/{id}/follow", id).with(people.as(ada)))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl(path + "?done=followed#follow"));
        }
        assertThat(page(path).select("#follow a.button").text()).isEqualTo("Follow researcher1 followers");
        assertThat(tag(path)).isNotEqualTo(before);
        Document mine = page(path + "?done=followed", ada);
        assertThat(mine.select("#follow button").text()).isEqualTo("Following – unfollow1 followers");
        assertThat(mine.select("#follow [role=status] a").attr("href")).isEqualTo("/feed");
        assertThat(page(path + "?done=followed").select("#follow [role=status]"))
                .isEmpty();

        String end = mine.select("#follow form").attr("action");
        mvc.perform(post(end).with(people.as(ada))).andExpect(redirectedUrl(path + "?done=unfollowed#follow"));
        mvc.perform(post(end).with(people.as(ada))).andExpect(redirectedUrl(path + "?done=unfollowed#follow"));
        assertThat(followers(id)).isZero();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void costsASignedInReaderFewStatementsMore() throws Exception {
        long ada = people.member("Ada");
        String path = world.path("Tom Henighan");
        var asAda = people.as(ada);
        // The key of forms is read once and kept.
        mvc.perform(get(path).with(asAda)).andExpect(status().isOk());
        int anonymous = statements.during(() -> page(path)).size();
        int signedIn = statements
                .during(() -> mvc.perform(get(path).with(asAda)).andExpect(status().isOk()))
                .size();
        assertThat(signedIn - anonymous).isBetween(1, 6);
    }

    @Test
    void showsTopicsAndInstitutionsAndLetsThemBeFollowed() throws Exception {
        long ada = people.member("Ada");
        String topic = jdbc.sql("SELECT '/topics/' || id FROM topic WHERE name = 'Machine Learning'")
                .query((row, number) -> row.getString(1))
                .single();
        String institution = institution("Observatory of Tests");
        world.importLines(work("2102.00002", "2021-01-05", "Observed", "astro-ph.GA", "Olga Observer"));
        jdbc.sql("UPDATE author SET affiliation = 'Observatory of Tests' WHERE name = 'Olga Observer'")
                .update();
        for (String address : List.of(topic, institution)) {
            String path = String.valueOf(mvc.perform(get(address))
                    .andExpect(status().isMovedPermanently())
                    .andReturn()
                    .getResponse()
                    .getHeader("Location"));
            Document page = page(path);
            assertThat(page.select(".people .person")).isNotEmpty();
            assertThat(page.select("article")).isNotEmpty();
            assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo(path + ".atom");
            String before = tag(path);
            int others = buttonCount(path);
            mvc.perform(post(address + "/follow").with(people.as(ada)))
                    .andExpect(redirectedUrl(path + "?done=followed#follow"));
            assertThat(buttonCount(path)).isEqualTo(others + 1);
            assertThat(tag(path)).isNotEqualTo(before);
            assertThat(page("/feed/following", ada).select(".followed a").eachAttr("href"))
                    .contains(path);
            mvc.perform(post(address + "/follow/end").with(people.as(ada)).param("next", "/feed/following"))
                    .andExpect(redirectedUrl("/feed/following?done=unfollowed#follow"));
        }
        assertThat(page(institution + "/observatory-of-tests").text())
                .contains("1 researcher", "Olga Observer", "Observed");
        assertThat(page("/feed/following", ada).select(".followed")).isEmpty();
        assertThat(check.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/researchers/999999999",
                "/researchers/abc",
                "/topics/999999",
                "/topics/99999999999",
                "/institutions/999999999",
                "/institutions/0"
            })
    void knowsNothingUnderOtherNumbers(String address) throws Exception {
        long ada = people.member("Ada");
        mvc.perform(post(address + "/follow").with(people.as(ada))).andExpect(status().isNotFound());
        mvc.perform(post(address + "/follow/end").with(people.as(ada))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/x.atom")).andExpect(status().isNotFound());
        mvc.perform(get(address + "/x")).andExpect(status().isNotFound());
    }

    @Test
    void leadsNobodyAwayAndNeedsAnAccountAndAToken() throws Exception {
        long ada = people.member("Ada");
        long tom = world.author("Tom Henighan");
        int before = followers(tom);
        for (String action : List.of("/follow", "/follow/end")) {
            mvc.perform(post("/researchers/" + tom + action)).andExpect(status().isForbidden());
            mvc.perform(post("/researchers/" + tom + action)
                            .with(people.as(ada))
                            .param("next", "//evil.example"))
                    .andExpect(header().string("Location", startsWith("/researchers/" + tom + "/")));
        }
        for (String path : List.of("/feed", "/feed/following", "/feed/settings", "/feed/follows.opml")) {
            mvc.perform(get(path))
                    .andExpect(status().isFound())
                    .andExpect(header().string("Location", startsWith("/login")));
        }
        assertThat(followers(tom)).isEqualTo(before);
    }

    @Test
    void stopsAtAThousandFollows() throws Exception {
        long ada = people.member("Ada");
        long tom = world.author("Tom Henighan");
        jdbc.sql("""
                WITH added AS (
                    INSERT INTO follow (account_id, author_id)
                    SELECT ?, id FROM author WHERE id <> ? ORDER BY id LIMIT 1000 RETURNING author_id)
                UPDATE author SET followers = followers + 1 WHERE id IN (SELECT author_id FROM added)
                """).params(ada, tom).update();
        mvc.perform(post("/researchers/{id}/follow", tom).with(people.as(ada)))
                .andExpect(redirectedUrl(world.path("Tom Henighan") + "?done=full#follow"));
        assertThat(page(world.path("Tom Henighan") + "?done=full", ada)
                        .select("#follow [role=alert]")
                        .text())
                .contains("1,000");
        assertThat(page("/feed/following", ada).select(".followed")).hasSize(1000);
        erase(ada);
    }

    @Test
    void exportsAndErasesWhatSomebodyFollows() throws Exception {
        long ada = people.member("Ada");
        long sam = world.author("Sam McCandlish");
        mvc.perform(post("/researchers/{id}/follow", sam).with(people.as(ada)));
        assertThat(data.export(ada))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row).containsEntry("name", "Sam McCandlish"));
        int before = followers(sam);
        erase(ada);
        assertThat(data.export(ada)).isEmpty();
        assertThat(followers(sam)).isEqualTo(before - 1);
        assertThat(check.differences()).isEmpty();
    }

    private void erase(long account) {
        transaction.executeWithoutResult(status -> data.erase(account));
    }

    private String institution(String name) {
        return jdbc.sql("""
                INSERT INTO institution (name, source, recorded_on) VALUES (?, 'test', '2026-01-01')
                RETURNING '/institutions/' || id
                """)
                .param(name)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private int followers(long author) {
        return jdbc.sql("SELECT followers FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private int buttonCount(String path) throws Exception {
        return Integer.parseInt(
                page(path).select("#follow .button__count > span").first().text());
    }

    private String tag(String path) throws Exception {
        return String.valueOf(mvc.perform(get(path)).andReturn().getResponse().getHeader("ETag"));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String path, long account) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(people.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
