package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class JoinTests {

    private static final String EMAIL = "greta.joins@people.test";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsSomebodyJoinConfirmLogInAndLogOut() {
        Visit visit = new Visit(port);
        HttpResponse<String> form = visit.get("/join?next=/about");
        assertThat(form.headers().map()).doesNotContainKey("set-cookie");
        assertThat(form.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(visit.post(
                                "/join",
                                Map.of("name", "Greta", "email", EMAIL, "password", People.PASSWORD, "next", "/about"))
                        .body())
                .contains("Look into your mailbox");

        String link = Visit.mailedLink(jdbc, EMAIL, "/confirm");
        assertThat(Visit.location(visit.fill(link, Map.of()))).hasValue("/login?confirmed&next=%2Fabout");
        assertThat(visit.post(link, Map.of()).body()).as("the link works once").contains("does not work");

        assertThat(visit.logIn(EMAIL, "wrong password").body()).contains("do not fit together", EMAIL);
        assertThat(Visit.location(
                        visit.post("/login", Map.of("email", EMAIL, "password", People.PASSWORD, "next", "/about"))))
                .hasValue("/about");
        assertThat(sessions()).isEqualTo(1);
        assertThat(visit.isSignedIn()).isTrue();
        assertThat(visit.post("/logout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(sessions()).isZero();
    }

    @Test
    void refusesAFormWithoutTokenOrFromAnotherSite() throws Exception {
        Map<String, String> fields = Map.of("name", "A", "email", "x@people.test", "password", People.PASSWORD);
        Visit visit = new Visit(port);
        visit.get("/join");
        Map<String, String> withToken = new HashMap<>(fields);
        withToken.put("_csrf", visit.page().select("input[name=_csrf]").attr("value"));
        assertThat(send(fields, "Accept", "text/html")).isEqualTo(403);
        assertThat(send(withToken, "Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(send(withToken, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE email_key = 'x@people.test'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    /** Sends the form as no browser of a visitor to the site would, and returns the status of the answer. */
    private int send(Map<String, String> fields, String header, String value) throws Exception {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/join"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private int sessions() {
        return jdbc.sql(
                        "SELECT count(*) FROM spring_session s JOIN account a ON a.id::text = s.principal_name WHERE a.email = ?")
                .param(EMAIL)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
