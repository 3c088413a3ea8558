package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.SiteTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class AdminTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsAccountsByTheBeginningOfAnAddressOrANameAndByNumber() throws Exception {
        long admin = people.admin("Ada Admin");
        long one = people.member("Öcz Looked-Up");
        assertThat(page(admin, "Öcz look")).contains(people.email(one));
        assertThat(page(admin, people.email(one).toUpperCase(java.util.Locale.ROOT)))
                .contains("Öcz Looked-Up");
        assertThat(page(admin, String.valueOf(one))).contains("Öcz Looked-Up");
        assertThat(page(admin, "%cz")).contains("No account fits.");
        assertThat(page(admin, "'; DROP TABLE account; --")).contains("No account fits.");
        assertThat(page(admin, "x".repeat(100_000))).contains("No account fits.");
    }

    @Test
    void listsTheNewestFirstPageByPage() throws Exception {
        long admin = people.admin("Ada Pages");
        jdbc.sql("""
                INSERT INTO account (email, email_key, name, state, created_at)
                SELECT 'pg' || n || '@people.test', 'pg' || n || '@people.test', 'Paged Person', 'ACTIVE', now()
                FROM generate_series(1, 60) n
                """).update();
        var first = Jsoup.parse(html(admin, "/admin/accounts?q=Paged"));
        assertThat(first.select(".case")).hasSize(50);
        var second = Jsoup.parse(html(admin, first.select("a[rel=next]").attr("href")));
        assertThat(second.select(".case")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void suspendsRestoresAndGivesRolesWithAnEntryInTheLog() throws Exception {
        long admin = people.admin("Ada Decides");
        long somebody = people.member("Sam Somebody");
        assertThat(send(admin, somebody, "suspend", "reason", " ")).isEqualTo(400);
        assertThat(send(admin, somebody, "suspend", "reason", "Spam")).isEqualTo(302);
        assertThat(page(admin, String.valueOf(somebody))).contains("suspended", "Restore");
        assertThat(send(admin, somebody, "restore")).isEqualTo(302);
        assertThat(send(admin, somebody, "role", "role", "CURATOR")).isEqualTo(302);
        assertThat(send(admin, somebody, "role", "role", "OWNER")).isEqualTo(400);
        assertThat(send(admin, somebody, "role")).isEqualTo(400);
        assertThat(page(admin, String.valueOf(somebody))).contains("curator · active");
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? AND actor_id = ? ORDER BY id")
                        .params("account " + somebody, admin)
                        .query((row, number) -> row.getString(1))
                        .list())
                .isEqualTo(List.of("account.suspended", "account.restored", "account.role"));
    }

    @Test
    void letsNobodyDecideAboutThemselves() throws Exception {
        long admin = people.admin("Ada Alone");
        assertThat(send(admin, admin, "role", "role", "MEMBER")).isEqualTo(403);
        assertThat(send(admin, admin, "suspend", "reason", "Holiday")).isEqualTo(403);
        assertThat(send(admin, admin, "restore")).isEqualTo(403);
        assertThat(send(admin, 999_999_999L, "restore")).isEqualTo(404);
        assertThat(page(admin, String.valueOf(admin))).contains("admin · active", "own account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "restore", "role"})
    void isForAdminsAlone(String verb) throws Exception {
        long curator = people.curator("Cora Curious");
        long somebody = people.member("Sam Safe");
        assertThat(send(curator, somebody, verb, "reason", "x", "role", "ADMIN"))
                .isEqualTo(403);
        assertThat(mvc.perform(get("/admin/accounts").with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(jdbc.sql("SELECT role || state FROM account WHERE id = ?")
                        .param(somebody)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("MEMBERACTIVE");
    }

    private String page(long admin, String q) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/admin/accounts").param("q", q).with(people.as(admin)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }

    private String html(long admin, String path) throws Exception {
        return mvc.perform(get(path).with(people.as(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int send(long admin, long account, String verb, String... fields) throws Exception {
        var request = post("/admin/accounts/" + account + "/" + verb).with(people.as(admin));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
