package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class LeaveTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Leaving leaving;

    @Autowired
    private OrcidIds orcids;

    @Autowired
    private AccountCommand command;

    @Autowired
    private MockMvc mvc;

    private Visit visit(String email) {
        Visit visit = new Visit(port);
        assertThat(visit.logIn(email, People.PASSWORD).statusCode()).isEqualTo(302);
        return visit;
    }

    @Test
    void exportsEverythingButThePasswordsHash() throws Exception {
        long account = people.member("Ex <Port>");
        orcids.link(account, "0000-0003-1415-9269");
        visit(people.email(account));
        MockHttpServletResponse answer = mvc.perform(post("/settings/export").with(people.as(account)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Content-Disposition")).matches("attachment; filename=\"bzpeer-account-.*\\.zip\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        Map<String, String> files = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(files).containsKeys("account.json", "sessions.json", "mail.json", "orcid.json", "passkeys.json");
        assertThat(files.get("account.json"))
                .contains("Ex <Port>", people.email(account), "\"has_password\" : true")
                .doesNotContain("argon2");
        assertThat(files.get("orcid.json")).contains("0000-0003-1415-9269");
        assertThat(files.get("sessions.json")).contains("last_used");
    }

    @Test
    void waitsSevenDaysAndCanBeUndoneInTheSettingsOrByTheMailedLink() {
        String email = people.email(people.member("Levin"));
        Visit visit = visit(email);
        visit.fill("/settings/leave", Map.of());
        assertThat(visit.get("/settings").body()).contains("is going to be erased on", "Keep the account");
        assertThat(leaving.eraseDue()).isZero();
        visit.get("/settings");
        assertThat(Visit.location(visit.post("/settings/leave/undo", Map.of()))).hasValue("/settings?done=back");
        assertThat(visit.get("/settings").body()).doesNotContain("is going to be erased on");

        visit.fill("/settings/leave", Map.of());
        String link = Visit.mailedLink(jdbc, email, "/stay");
        Visit anywhere = new Visit(port);
        anywhere.get(link);
        assertThat(visit.get("/settings").body())
                .as("a link alone changes nothing")
                .contains("is going to be erased on");
        assertThat(anywhere.fill(link, Map.of()).body()).contains("Welcome back");
        assertThat(visit.get("/settings").body()).doesNotContain("is going to be erased on");
        assertThat(anywhere.get(link).body()).contains("does not work");
    }

    @Test
    void erasesEverythingWhenTheDaysAreOver() {
        long account = people.member("Gone");
        String email = people.email(account);
        orcids.link(account, "0000-0002-7183-4567");
        jdbc.sql("INSERT INTO user_entities (id, name) VALUES ('gone', ?)")
                .param("" + account)
                .update();
        Visit visit = visit(email);
        visit.fill("/settings/leave", Map.of());
        jdbc.sql("UPDATE account SET leaves_at = now() - interval '1 second' WHERE id = ?")
                .param(account)
                .update();
        assertThat(leaving.eraseDue()).isEqualTo(1);
        assertThat(leaving.eraseDue()).isZero();
        for (String left : List.of(
                "SELECT count(*) FROM account WHERE id = ?",
                "SELECT count(*) FROM account_orcid WHERE account_id = ?",
                "SELECT count(*) FROM one_time_link WHERE account_id = ?",
                "SELECT count(*) FROM user_entities WHERE name = ?::text",
                "SELECT count(*) FROM spring_session WHERE principal_name = ?::text")) {
            assertThat(jdbc.sql(left)
                            .param(account)
                            .query((row, n) -> row.getInt(1))
                            .single())
                    .as(left)
                    .isZero();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ?")
                        .param(email)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(visit.isSignedIn()).isFalse();
        assertThat(visit.logIn(email, People.PASSWORD).body()).contains("do not fit together");
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = ?")
                        .param("account " + account)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("account.erased");
    }

    @Test
    void givesRolesByTheCommandLineAndEndsTheSessions() {
        long account = people.member("Kim");
        String email = people.email(account);
        Visit visit = visit(email);
        assertThat(command.run(List.of("curator", email.toUpperCase()))).isZero();
        assertThat(visit.isSignedIn()).isFalse();
        visit.logIn(email, People.PASSWORD);
        assertThat(visit.get("/").body()).contains("href=\"/curation\"");
        assertThat(Visit.location(visit.get("/curation"))).hasValue("/settings/second-factor?next=%2Fcuration");
        assertThat(command.run(List.of("suspend", email))).isZero();
        assertThat(visit.isSignedIn()).isFalse();
        assertThat(command.run(List.of("curator", "nobody@people.test"))).isEqualTo(2);
        assertThat(command.run(List.of("emperor", email))).isEqualTo(2);
    }

    @Test
    void offersNoReadyAccountsOnADatabaseOfItsOwn() {
        Visit visit = new Visit(port);
        assertThat(visit.get("/login").body()).doesNotContain("Demo", "/dev/mail");
        assertThat(visit.post("/login/demo/curator", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visit.isSignedIn()).isFalse();
    }

    @Test
    void slowsDownWhoeverGuessesPasswordsOrJoinsTooOften() {
        jdbc.sql("DELETE FROM rate_limit").update();
        String email = people.email(people.member("Guessed"));
        Visit visit = new Visit(port);
        for (int i = 0; i < 10; i++) {
            assertThat(visit.logIn(email, "wrong password " + i).statusCode())
                    .as("try " + i)
                    .isEqualTo(200);
        }
        var refused = visit.logIn(email, People.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
        assertThat(refused.body()).contains("Too many requests at once", "site-nav");
        assertThat(visit.logIn("another@people.test", "wrong password").statusCode())
                .as("the account's bucket is its own")
                .isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            visit.fill("/join", Map.of("name", "J", "email", "j" + i + "@people.test", "password", People.PASSWORD));
        }
        assertThat(visit.fill("/join", Map.of("name", "J", "email", "j@people.test", "password", People.PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        jdbc.sql("DELETE FROM rate_limit").update();
    }
}
