package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class ResetTests {

    private static final String NEW = "a quite different password";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @BeforeEach
    void fillTheBuckets() {
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'RESET'").update();
    }

    @Test
    void changesAForgottenPasswordByALinkThatWorksOnceAndEndsEverySession() {
        String email = people.email(people.member("Rita"));
        Visit old = new Visit(port);
        old.logIn(email, People.PASSWORD);
        assertThat(old.isSignedIn()).isTrue();

        Visit visit = new Visit(port);
        assertThat(visit.get("/login").body()).contains("Forgot the password?");
        visit.fill("/reset", Map.of("email", email));
        String link = Visit.mailedLink(jdbc, email, "/reset");
        assertThat(visit.fill(link, Map.of("password", "short")).body()).contains("At least 8 characters");
        assertThat(visit.fill(link, Map.of("password", "Password123")).body()).contains("list of known passwords");
        assertThat(visit.fill(link, Map.of("password", "Rita-2026")).body()).contains("like your name");
        assertThat(Visit.location(visit.fill(link, Map.of("password", NEW)))).hasValue("/login?changed");
        assertThat(visit.get(link).body()).contains("does not work");
        assertThat(visit.post(link, Map.of("password", NEW)).statusCode()).isIn(200, 403);

        assertThat(old.isSignedIn()).isFalse();
        assertThat(visit.logIn(email, People.PASSWORD).body()).contains("do not fit together");
        assertThat(visit.logIn(email, NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void saysTheSameWhetherThereIsAnAccountAndMailsOnlyWhoHasOne() {
        String email = people.email(people.member("Rob"));
        Visit visit = new Visit(port);
        String known = visit.fill("/reset", Map.of("email", email)).body().replace(email, "X");
        String unknown = visit.fill("/reset", Map.of("email", "stranger@people.test"))
                .body()
                .replace("stranger@people.test", "X");
        assertThat(unknown.replaceAll("nonce-[\\w-]+", "")).isEqualTo(known.replaceAll("nonce-[\\w-]+", ""));
        Visit.mailedLink(jdbc, email, "/reset");
        assertThat(jdbc.sql("SELECT count(*) FROM mail WHERE recipient = 'stranger@people.test'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void forgetsAnOldLinkWhenItIsOverTenMinutes() {
        String email = people.email(people.member("Rosa"));
        Visit visit = new Visit(port);
        visit.fill("/reset", Map.of("email", email));
        String link = Visit.mailedLink(jdbc, email, "/reset");
        assertThat(jdbc.sql("""
                        SELECT extract(epoch FROM expires_at - now()) FROM one_time_link l JOIN account a ON a.id = l.account_id
                        WHERE a.email = ? AND purpose = 'reset'
                        """)
                        .param(email)
                        .query((row, number) -> row.getDouble(1))
                        .single())
                .isBetween(1.0, 600.0);
        jdbc.sql("UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE purpose = 'reset'")
                .update();
        assertThat(visit.get(link).body()).contains("does not work");
    }

    @Test
    void slowsDownWhoeverAsksTooOften() {
        Visit visit = new Visit(port);
        for (int i = 0; i < 5; i++) {
            assertThat(visit.fill("/reset", Map.of("email", "nobody" + i + "@people.test"))
                            .statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> refused = visit.fill("/reset", Map.of("email", "nobody@people.test"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
        assertThat(refused.body()).contains("Too many requests at once", "site-nav");
    }

    @Test
    void sendsTheConfirmationAgain() {
        Visit visit = new Visit(port);
        String email = "again@people.test";
        visit.fill("/join", Map.of("name", "Again", "email", email, "password", People.PASSWORD, "next", "/about"));
        String first = Visit.mailedLink(jdbc, email, "/confirm");
        assertThat(visit.logIn(email, People.PASSWORD).body()).contains("not confirmed yet", "href=\"/confirm\"");
        jdbc.sql("DELETE FROM mail WHERE recipient = ?").param(email).update();
        assertThat(visit.fill("/confirm", Map.of("email", email)).body()).contains("Look into your mailbox");
        String second = Visit.mailedLink(jdbc, email, "/confirm");
        assertThat(visit.get(first).body()).contains("does not work");
        assertThat(visit.fill(second, Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void makesOneAccountOfManyFormsSentAtOnce() throws Exception {
        jdbc.sql("DELETE FROM rate_limit WHERE name = 'JOIN'").update();
        Callable<Integer> join = () -> new Visit(port)
                .fill("/join", Map.of("name", "Twin", "email", "twin@people.test", "password", NEW, "next", "/"))
                .statusCode();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (var answer :
                    many.invokeAll(Stream.generate(() -> join).limit(4).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void refusesAPasswordThatIsTheNameOrTheAddress() {
        Visit visit = new Visit(port);
        for (String password : new String[] {"Miranda Meyer", "mirandameyer77", "m.meyer@people.test", "BZPEER2026!"}) {
            HttpResponse<String> answer = visit.fill(
                    "/join",
                    Map.of("name", "Miranda Meyer", "email", "m.meyer@people.test", "password", password, "next", "/"));
            assertThat(answer.body()).as(password).contains("is guessed first", "m.meyer@people.test");
        }
    }
}
