package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visitor with a browser without JavaScript: cookies are kept, forms are sent with the token of the page shown last. */
final class Visit {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Document page = new Document("");

    Visit(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
        page = Jsoup.parse(answer.body());
        return answer;
    }

    /** Opens a page, then sends a form to the same address. */
    HttpResponse<String> fill(String path, Map<String, String> fields) {
        get(path);
        return post(path, fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", page.select("input[name=_csrf]").attr("value"));
        String body = all.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() == 200) {
            page = Jsoup.parse(answer.body());
        }
        return answer;
    }

    HttpResponse<String> logIn(String email, String password) {
        return fill("/login", Map.of("email", email, "password", password));
    }

    boolean isSignedIn() {
        return get("/").body().contains("Log out");
    }

    Document page() {
        return page;
    }

    CookieManager cookies() {
        return cookies;
    }

    static Optional<String> location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location");
    }

    /** Returns the path of the newest link of this kind that was mailed to an address; waits until it is there. */
    static String mailedLink(JdbcClient jdbc, String email, String path) {
        return await().until(
                        () -> jdbc
                                .sql("SELECT body FROM mail WHERE recipient = ? ORDER BY id DESC")
                                .param(email)
                                .query((row, number) -> row.getString(1))
                                .list()
                                .stream()
                                .map(body ->
                                        Pattern.compile(path + "/[\\w-]{20,}").matcher(body))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.uri() + "").isLessThan(500);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
