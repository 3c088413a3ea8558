package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bzpeer.SiteTest;
import org.jsoup.Jsoup;
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

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new java.net.CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void letsSomebodyJoinConfirmLogInAndLogOut() throws Exception {
        HttpResponse<String> form = get("/join?next=/about");
        assertThat(form.headers().map()).doesNotContainKey("set-cookie");
        assertThat(form.headers().firstValue("cache-control")).hasValue("no-store");

        assertThat(post(
                                "/join",
                                form,
                                Map.of("name", "Greta", "email", EMAIL, "password", People.PASSWORD, "next", "/about"))
                        .body())
                .contains("Look into your mailbox");
        String link = link();
        HttpResponse<String> confirm = get(link);
        HttpResponse<String> confirmed = post(link, confirm, Map.of());
        assertThat(confirmed.headers().firstValue("location")).hasValue("/login?confirmed&next=%2Fabout");
        assertThat(post(link, confirm, Map.of()).body())
                .as("the link works once")
                .contains("does not work");

        HttpResponse<String> login = get("/login?next=/about");
        HttpResponse<String> wrong = post("/login", login, Map.of("email", EMAIL, "password", "wrong password"));
        assertThat(wrong.body()).contains("do not fit together", EMAIL);
        HttpResponse<String> in =
                post("/login", login, Map.of("email", EMAIL, "password", People.PASSWORD, "next", "/about"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("location")).hasValue("/about");
        assertThat(sessions()).isEqualTo(1);
        HttpResponse<String> about = get("/");
        assertThat(about.body()).contains("Log out");
        assertThat(post("/logout", about, Map.of()).statusCode()).isEqualTo(302);
        assertThat(sessions()).isZero();
    }

    @Test
    void refusesAFormWithoutTokenOrFromAnotherSite() throws Exception {
        Map<String, String> fields = Map.of("name", "A", "email", "x@people.test", "password", People.PASSWORD);
        HttpResponse<String> form = get("/join");
        assertThat(send("/join", fields, Map.of()).statusCode()).isEqualTo(403);
        Map<String, String> withToken = new java.util.HashMap<>(fields);
        withToken.put("_csrf", token(form));
        assertThat(send("/join", withToken, Map.of("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("/join", withToken, Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE email_key = 'x@people.test'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private int sessions() {
        return jdbc.sql(
                        "SELECT count(*) FROM spring_session s JOIN account a ON a.id::text = s.principal_name WHERE a.email = ?")
                .param(EMAIL)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private String link() {
        String body = jdbc.sql("SELECT body FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(EMAIL)
                .query((row, number) -> row.getString(1))
                .single();
        Matcher link = Pattern.compile("/confirm/\\S+").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpResponse<String> page, Map<String, String> fields)
            throws Exception {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", token(page));
        return send(path, all, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, Map<String, String> headers)
            throws Exception {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
