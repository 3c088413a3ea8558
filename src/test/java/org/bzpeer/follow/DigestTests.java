package org.bzpeer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class DigestTests {

    private static final String BASE = "https://people.example.org";

    private record Sent(String subject, String body, String headers) {}

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Digests digests;

    @Autowired
    private JsonMapper json;

    @Test
    void tellsOnceWhatIsNewThoughTwoInstancesSend() throws Exception {
        world.importLines(work("2105.00001", "2021-01-05", "Old hat", "cs.DB", "Dora Digest; Dirk Digest"));
        long ada = people.member("Ada");
        follow(ada, "Dora Digest");
        follow(ada, "Dirk Digest");
        world.importLines(work("2105.00002", "2021-02-05", "Before the digest", "cs.DB", "Dora Digest; Dirk Digest"));
        choose(ada, "DAILY");
        world.importLines(
                work("2105.00003", "2021-03-05", "In the digest", "cs.DB", "Dora Digest; Dirk Digest; A B; C D"));
        makeDue(ada);

        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> instances = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                instances.add(threads.submit(() -> {
                    start.await();
                    digests.sendDue();
                    return null;
                }));
            }
            for (Future<?> instance : instances) {
                instance.get();
            }
        }
        List<Sent> mails = mails(ada);
        assertThat(mails).hasSize(1);
        Sent mail = mails.getFirst();
        assertThat(mail.subject()).isEqualTo("Today: 1 work of what you follow");
        assertThat(mail.body())
                .containsSubsequence("Dirk Digest", "New: In the digest", "Dora Digest", "New: In the digest")
                .doesNotContain("Before the digest", "Old hat");
        var links = Pattern.compile(BASE + "(/(?:researchers|works)/\\S+)").matcher(mail.body());
        int followed = 0;
        while (links.find()) {
            mvc.perform(get(links.group(1))).andExpect(status().isOk());
            followed++;
        }
        assertThat(followed).isEqualTo(4);
        JsonNode headers = json.readTree(mail.headers());
        assertThat(headers.get("List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(headers.get("List-Unsubscribe").asString()).matches("<" + BASE + "/unsubscribe/\\S+>");

        makeDue(ada);
        digests.sendDue();
        assertThat(mails(ada)).as("nothing new, no mail").hasSize(1);
        assertThat(isInFuture(ada)).isTrue();
    }

    @Test
    void letsOneThatFailsWaitLongerEachTimeAndSendsAllOthers() throws Exception {
        world.importLines(work("2105.00030", "2021-01-05", "First", "cs.DB", "Felix Failing"));
        long unlucky = people.member("Una Unlucky");
        long other = people.member("Otto Other");
        for (long account : List.of(unlucky, other)) {
            follow(account, "Felix Failing");
            choose(account, "DAILY");
        }
        world.importLines(work("2105.00031", "2021-02-05", "Second", "cs.DB", "Felix Failing"));
        makeDue(unlucky);
        makeDue(other);
        jdbc.sql("CREATE FUNCTION refuse_mail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$")
                .update();
        jdbc.sql("CREATE TRIGGER refuse_mail BEFORE INSERT ON mail FOR EACH ROW WHEN (NEW.recipient = '"
                        + people.email(unlucky) + "') EXECUTE FUNCTION refuse_mail()")
                .update();
        try {
            digests.sendDue();
            assertThat(mails(other)).hasSize(1);
            assertThat(mails(unlucky)).isEmpty();
            assertThat(minutesToNext(unlucky)).as("then ten, then twenty").isBetween(3, 5);
            makeDue(unlucky);
            digests.sendDue();
            assertThat(minutesToNext(unlucky)).isBetween(8, 10);
            jdbc.sql("UPDATE feed_settings SET digest_failures = 3000 WHERE account_id = ?")
                    .param(unlucky)
                    .update();
            makeDue(unlucky);
            digests.sendDue();
            assertThat(minutesToNext(unlucky)).as("at most a day").isBetween(1430, 1440);
        } finally {
            jdbc.sql("DROP TRIGGER refuse_mail ON mail").update();
            jdbc.sql("DROP FUNCTION refuse_mail").update();
        }
        makeDue(unlucky);
        digests.sendDue();
        assertThat(mails(unlucky)).as("nothing is lost").hasSize(1);
    }

    private int minutesToNext(long account) {
        return jdbc.sql("SELECT extract(epoch FROM next_digest_at - now())::integer / 60 FROM feed_settings"
                        + " WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Test
    void endsAtOneClickWithoutSigningIn() throws Exception {
        world.importLines(work("2105.00010", "2021-01-05", "Once", "cs.DB", "Uma Unsubscribed"));
        long ada = people.member("Ada");
        follow(ada, "Uma Unsubscribed");
        choose(ada, "WEEKLY");
        world.importLines(work("2105.00011", "2021-02-05", "Twice", "cs.DB", "Uma Unsubscribed"));
        makeDue(ada);
        digests.sendDue();
        assertThat(mails(ada).getFirst().subject()).isEqualTo("This week: 1 work of what you follow");
        var link = Pattern.compile("/unsubscribe/\\S+")
                .matcher(mails(ada).getFirst().body());
        assertThat(link.find()).isTrue();
        String address = link.group();

        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("End the digest")));
        assertThat(digest(ada)).as("a link alone changes nothing").isEqualTo("WEEKLY");
        mvc.perform(post(address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A")))
                .andExpect(status().isNotFound());
        assertThat(digest(ada)).isEqualTo("WEEKLY");
        mvc.perform(post(address).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(digest(ada)).isEqualTo("NEVER");
        mvc.perform(post(address)).andExpect(status().isOk());
        mvc.perform(get("/feed/settings").with(people.as(ada)))
                .andExpect(content().string(containsString("value=\"NEVER\" checked")));
    }

    @Test
    void isOffUntilChosenAndNotSentToWhoeverMayNotSignIn() throws Exception {
        long ada = people.member("Ada");
        mvc.perform(get("/feed/settings").with(people.as(ada)))
                .andExpect(content().string(containsString("value=\"NEVER\" checked")));
        assertThat(jdbc.sql("SELECT count(*) FROM feed_settings WHERE account_id = ?")
                        .param(ada)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as("looking stores nothing")
                .isZero();
        world.importLines(work("2105.00020", "2021-01-05", "Seen", "cs.DB", "Sara Suspended"));
        follow(ada, "Sara Suspended");
        choose(ada, "DAILY");
        world.importLines(work("2105.00021", "2021-02-05", "Unseen", "cs.DB", "Sara Suspended"));
        makeDue(ada);
        jdbc.sql("UPDATE account SET state = 'SUSPENDED' WHERE id = ?")
                .param(ada)
                .update();
        digests.sendDue();
        assertThat(mails(ada)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HOURLY", "daily", "\u0000", "<b>"})
    void offersThreeChoicesAndNoOther(String digest) throws Exception {
        mvc.perform(post("/feed/settings").param("digest", digest).with(people.as(people.member("Ada"))))
                .andExpect(status().isBadRequest());
    }

    private void choose(long account, String digest) throws Exception {
        mvc.perform(post("/feed/settings").param("digest", digest).with(people.as(account)))
                .andExpect(redirectedUrl("/feed/settings?done=digest"));
    }

    private void follow(long account, String name) throws Exception {
        mvc.perform(post("/researchers/{id}/follow", world.author(name)).with(people.as(account)))
                .andExpect(status().isSeeOther());
    }

    private void makeDue(long account) {
        jdbc.sql("UPDATE feed_settings SET next_digest_at = now() - interval '3 days' WHERE account_id = ?")
                .param(account)
                .update();
    }

    private boolean isInFuture(long account) {
        return jdbc.sql("SELECT next_digest_at > now() FROM feed_settings WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private String digest(long account) {
        return jdbc.sql("SELECT digest FROM feed_settings WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private List<Sent> mails(long account) {
        return jdbc.sql("SELECT subject, body, headers::text FROM mail WHERE recipient = ? ORDER BY id")
                .param(people.email(account))
                .query((row, number) -> new Sent(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
