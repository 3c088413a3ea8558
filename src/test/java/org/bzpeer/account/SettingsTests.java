package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class SettingsTests {

    private static final String OTHER = "a quite different password";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Standing standing;

    @Autowired
    private MockMvc mvc;

    private Visit visit(String email) {
        Visit visit = new Visit(port);
        assertThat(visit.logIn(email, People.PASSWORD).statusCode()).isEqualTo(302);
        return visit;
    }

    @Test
    void keepsAnonymousVisitorsOut() {
        for (String path : List.of("/settings", "/settings/sessions", "/settings/password", "/settings/again")) {
            HttpResponse<String> answer = new Visit(port).get(path);
            assertThat(Visit.location(answer).orElse("")).as(path).startsWith("/login?next=%2Fsettings");
            assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        }
    }

    @Test
    void changesTheName() {
        Visit visit = visit(people.email(people.member("Nora")));
        assertThat(visit.get("/settings").headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(visit.fill("/settings", Map.of()).statusCode()).isEqualTo(405);
        visit.get("/settings");
        HttpResponse<String> empty = visit.post("/settings/name", Map.of("name", "  "));
        assertThat(empty.body()).contains("Say how you are called");
        HttpResponse<String> bad = visit.post("/settings/name", Map.of("name", "No\u0000ra \u202E"));
        assertThat(bad.body()).contains("invisible characters");
        visit.get("/settings");
        assertThat(Visit.location(visit.post("/settings/name", Map.of("name", "Nora <b>B</b>"))))
                .hasValue("/settings?done=renamed");
        assertThat(visit.get("/settings?done=renamed").body()).contains("The name is changed", "Nora &lt;b&gt;B");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessionsOnly() {
        String email = people.email(people.member("Paul"));
        Visit here = visit(email);
        Visit there = visit(email);
        assertThat(here.fill("/settings/password", Map.of("password", "qwertyuiop"))
                        .body())
                .contains("list of known passwords");
        assertThat(Visit.location(here.fill("/settings/password", Map.of("password", OTHER))))
                .hasValue("/settings?done=password");
        assertThat(here.isSignedIn()).isTrue();
        assertThat(there.isSignedIn()).isFalse();
        assertThat(new Visit(port).logIn(email, OTHER).statusCode()).isEqualTo(302);
    }

    @Test
    void asksAgainWhoIsThereWhenTheLastProofIsOld() {
        String email = people.email(people.member("Quinn"));
        Visit visit = visit(email);
        SessionAging.age(jdbc, email);
        assertThat(visit.isSignedIn()).isTrue();
        assertThat(visit.get("/settings").statusCode()).isEqualTo(200);
        for (String path : List.of("/settings/password", "/settings/address")) {
            assertThat(Visit.location(visit.get(path)).orElse("")).startsWith("/settings/again?next=%2Fsettings%2F");
            visit.get("/settings");
            assertThat(Visit.location(visit.post(path, Map.of("password", OTHER, "email", "x@people.test"))))
                    .hasValue("/settings/again?next=%2Fsettings");
        }
        assertThat(visit.fill("/settings/again?next=/settings/password", Map.of("password", "wrong one"))
                        .body())
                .contains("not the password");
        assertThat(Visit.location(visit.post(
                        "/settings/again", Map.of("password", People.PASSWORD, "next", "/settings/password"))))
                .hasValue("/settings/password");
        assertThat(visit.get("/settings/password").statusCode()).isEqualTo(200);
        assertThat(new Visit(port).logIn(email, People.PASSWORD).statusCode())
                .as("nothing was changed by the refused form")
                .isEqualTo(302);
    }

    @Test
    void changesTheAddressWhenTheNewMailboxConfirmsIt() {
        String old = people.email(people.member("Adda"));
        Visit visit = visit(old);
        assertThat(visit.fill("/settings/address", Map.of("email", "not an address"))
                        .body())
                .contains("does not look like");
        assertThat(Visit.location(visit.fill("/settings/address", Map.of("email", "Adda.New@people.test"))))
                .hasValue("/settings?done=asked");
        assertThat(visit.get("/settings").body()).contains(old);
        String link = Visit.mailedLink(jdbc, "Adda.New@people.test", "/address");
        assertThat(mails(old)).contains("Another address for your account");
        Visit anywhere = new Visit(port);
        assertThat(anywhere.get(link).body()).contains("Adda.New@people.test");
        assertThat(visit.get("/settings").body())
                .as("opening the link changes nothing")
                .contains(old);
        assertThat(anywhere.fill(link, Map.of()).body()).contains("has the address");
        assertThat(anywhere.fill(link, Map.of()).body()).doesNotContain("has the address");
        assertThat(visit.get("/settings").body())
                .contains("Adda.New@people.test")
                .doesNotContain(old);
        assertThat(mails(old)).contains("The address of your account was changed");
        assertThat(new Visit(port)
                        .logIn("adda.new@people.test", People.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void doesNotTellThatAnAddressIsTaken() {
        String mine = people.email(people.member("Bea"));
        String taken = people.email(people.member("Cleo"));
        Visit visit = visit(mine);
        assertThat(Visit.location(visit.fill("/settings/address", Map.of("email", taken))))
                .hasValue("/settings?done=asked");
        assertThat(mails(taken)).containsExactly("This address has an account already");
        assertThat(new Visit(port).logIn(mine, People.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void listsSessionsAndEndsOneOrAll() {
        String email = people.email(people.member("Sam"));
        Visit here = visit(email);
        Visit there = visit(email);
        Visit stranger = visit(people.email(people.member("Stranger")));
        here.get("/settings/sessions");
        assertThat(here.page().select(".list__item")).hasSize(2);
        assertThat(here.page().text()).contains("This one", "Unknown browser");
        String end = here.page().select("form[action*=/end]").first().attr("action");
        stranger.get("/settings/sessions");
        stranger.post(end, Map.of());
        assertThat(there.isSignedIn())
                .as("a handle of somebody else's session ends nothing")
                .isTrue();
        here.get("/settings/sessions");
        assertThat(here.post(end, Map.of()).statusCode()).isEqualTo(302);
        assertThat(there.isSignedIn()).isFalse();
        Visit third = visit(email);
        here.get("/settings/sessions");
        assertThat(Visit.location(here.post("/settings/sessions/end", Map.of())))
                .hasValue("/login");
        assertThat(here.isSignedIn()).isFalse();
        assertThat(third.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
    }

    @Test
    void endsASuspendedAccountsSessionsAtOnce() {
        long account = people.member("Susi");
        String email = people.email(account);
        Visit visit = visit(email);
        standing.suspend(null, account, "abuse");
        assertThat(visit.isSignedIn()).isFalse();
        assertThat(visit.logIn(email, People.PASSWORD).body()).contains("do not fit together");
        standing.restore(null, account, "appeal");
        assertThat(visit.logIn(email, People.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                        .param("account " + account)
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("account.suspended", "account.restored");
    }

    @Test
    void givesASessionAnotherIdAtSignInAndACookieThatScriptsCannotRead() {
        String email = people.email(people.member("Fix"));
        Visit visit = visit(email);
        String before = visit.cookies().getCookieStore().getCookies().getFirst().getValue();
        visit.fill("/settings/again", Map.of("password", People.PASSWORD));
        assertThat(visit.cookies().getCookieStore().getCookies().getFirst().getValue())
                .isNotEqualTo(before);
        HttpResponse<String> login = new Visit(port).logIn(email, People.PASSWORD);
        assertThat(login.headers().firstValue("set-cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b@people.test", "x@people.test\u202E", "'; DROP TABLE account; --"})
    void answersEveryAddressAtSignInWithTheFormAndWhatWasTyped(String email) {
        assertThat(new Visit(port).logIn(email, "wrong password").body()).contains("do not fit together");
        HttpResponse<String> longer = new Visit(port).logIn(email + "x".repeat(100_000), "p".repeat(2_000));
        assertThat(longer.statusCode()).isEqualTo(200);
    }

    @Test
    void sendsTheCookieByHttpsAloneWhereTheSiteIsOnHttps() throws Exception {
        String email = people.email(people.member("Hetty"));
        assertThat(mvc.perform(post("/login")
                                .secure(true)
                                .param("email", email)
                                .param("password", People.PASSWORD)
                                .with(people.form()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Set-Cookie"))
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    private List<String> mails(String recipient) {
        return jdbc.sql("SELECT subject FROM mail WHERE recipient = ? ORDER BY id")
                .param(recipient)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
