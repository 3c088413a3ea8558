package org.bzpeer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Somebody at the door over real HTTP: redirects are shown, and the session of signing in is held on to, whatever the site
 * says afterwards.
 */
public final class Visit {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;
    private String session = "";
    private String token = "";

    public Visit(int port) {
        base = "http://localhost:" + port;
    }

    /** Signs in by address and password. */
    public Visit signIn(String email, String password) throws Exception {
        HttpResponse<String> answer = post("/login", Map.of("email", email, "password", password, "next", "/about"));
        session = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not signed in: " + answer.statusCode()));
        token = "";
        return this;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, Map.of("Accept", "text/html"), "");
    }

    /** Sends a form of this site. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, form(fields));
    }

    /** Sends a form of this site, its fields already encoded. */
    public HttpResponse<String> post(String path, String fields) throws Exception {
        String own = "_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                Map.of("Accept", "text/html", "Sec-Fetch-Site", "same-origin"),
                fields.isEmpty() ? own : own + "&" + fields);
    }

    /** Returns the token that this visitor's forms carry. */
    public String token() throws Exception {
        if (token.isEmpty()) {
            token = Jsoup.parse(get(session.isEmpty() ? "/login" : "/about").body())
                    .select("input[name=_csrf]")
                    .attr("value");
        }
        return token;
    }

    /** Forgets the token, as when the session that it belonged to has ended. */
    void forgetToken() throws Exception {
        token = Jsoup.parse(get("/login").body()).select("input[name=_csrf]").attr("value");
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Map<String, String> all = new HashMap<>(headers);
        if (!session.isEmpty()) {
            all.put("Cookie", session);
        }
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
        }
        all.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
