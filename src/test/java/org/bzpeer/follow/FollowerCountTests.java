package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Followers are counted rightly by many at once, and stay through a merge. */
@SiteTest
class FollowerCountTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FollowCheck check;

    @Test
    void countsRightlyUnderAHundredClientsAtOnce() throws Exception {
        world.importLines(work("2102.00003", "2021-01-05", "Crowded", "cs.DB", "Cora Crowded; Carl Crowded"));
        List<Long> authors = List.of(world.author("Cora Crowded"), world.author("Carl Crowded"));
        List<Long> accounts =
                jdbc.sql("""
                INSERT INTO account (email, email_key, name, state, created_at)
                SELECT 'crowd' || n || '@people.test', 'crowd' || n || '@people.test', 'Crowd', 'ACTIVE', now()
                FROM generate_series(1, 100) n RETURNING id
                """).query((row, number) -> row.getLong(1)).list();
        List<Future<?>> clients = new ArrayList<>();
        // As many at a time as the site answers requests.
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (long account : accounts) {
                clients.add(threads.submit(() -> {
                    Random random = new Random(account);
                    var signedIn = people.as(account);
                    for (int i = 0; i < 12; i++) {
                        long author = authors.get(random.nextInt(2));
                        String action = random.nextInt(3) == 0 ? "/follow/end" : "/follow";
                        mvc.perform(post("/researchers/" + author + action).with(signedIn))
                                .andExpect(header().string(
                                                "Location",
                                                org.hamcrest.Matchers.containsString(
                                                        action.equals("/follow")
                                                                ? "done=followed"
                                                                : "done=unfollowed")));
                    }
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        for (long author : authors) {
            assertThat(followers(author)).isEqualTo(rows(author)).isBetween(10, 100);
        }
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void keepsFollowersThroughAMerge() throws Exception {
        world.importLines(work("2102.00004", "2021-01-05", "Sorting lists", "cs.DB", "Merle Merged; Kim Friendofkim")
                + work("2102.00014", "2021-01-06", "Elliptic curves", "math.AG", "Merle Merged; Lou Friendoflou"));
        List<Long> halves = jdbc.sql("SELECT id FROM author WHERE name = 'Merle Merged' ORDER BY id")
                .query((row, number) -> row.getLong(1))
                .list();
        assertThat(halves).hasSize(2);
        long survivor = halves.getFirst();
        long old = halves.getLast();
        long both = people.member("Both");
        long one = people.member("One");
        long other = people.member("Other");
        for (long[] follow : new long[][] {{both, old}, {both, survivor}, {one, old}, {other, survivor}}) {
            mvc.perform(post("/researchers/{id}/follow", follow[1]).with(people.as(follow[0])));
        }
        assertThat(followers(old)).isEqualTo(2);
        world.importLines(work(
                "2102.00024", "2021-01-07", "Whole", "q-fin.PM", "Merle Merged; Kim Friendofkim; Lou Friendoflou"));
        assertThat(world.author("Merle Merged")).isEqualTo(survivor);
        assertThat(followers(survivor)).isEqualTo(3);
        assertThat(rows(survivor)).isEqualTo(3);
        assertThat(page("/feed", one).select(".news h3").eachText()).containsExactly("Whole");
        mvc.perform(post("/researchers/{id}/follow/end", old).with(people.as(one)))
                .andExpect(redirectedUrl(world.path("Merle Merged") + "?done=unfollowed#follow"));
        assertThat(followers(survivor)).isEqualTo(2);
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void followsTheSurvivorOfAMergedRecord() throws Exception {
        world.importLines(work("2102.00005", "2021-01-05", "Moved", "cs.DB", "Rosa Remains"));
        long rosa = world.author("Rosa Remains");
        jdbc.sql("INSERT INTO author_redirect VALUES (900000001, ?)")
                .param(rosa)
                .update();
        mvc.perform(post("/researchers/900000001/follow").with(people.as(people.member("Ada"))))
                .andExpect(redirectedUrl(world.path("Rosa Remains") + "?done=followed#follow"));
        mvc.perform(get("/researchers/900000001/rosa-remains.atom"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/researchers/" + rosa + "/rosa-remains.atom"));
        assertThat(followers(rosa)).isEqualTo(1);
    }

    private int followers(long author) {
        return jdbc.sql("SELECT followers FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private int rows(long author) {
        return jdbc.sql("SELECT count(*) FROM follow WHERE author_id = ?")
                .param(author)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private Document page(String path, long account) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(people.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
