package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site as a stranger's browser meets it, over real HTTP. */
@SiteTest
class SiteTests {

    private static final int CRAWLED = 400;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler((CookieHandler) cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SampleWorld world;

    @Test
    void tellsOnTheStartPageWhatIsHere() throws Exception {
        Document home = Jsoup.parse(get("/").body());
        assertThat(home.select("form[action=/search] input[name=q]")).isNotEmpty();
        assertThat(home.text()).contains("researchers", "works", "arXiv");
        assertThat(home.select("a[href^=/researchers/]")).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void namesSourcesAndLicences() throws Exception {
        assertThat(get("/about").body()).contains("arXiv", "CC0", "import arxiv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/%0d%0aX:1"
            })
    void neverSendsAVisitorElsewhere(String next) throws Exception {
        HttpResponse<String> login =
                get("/login?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(login.body()).doesNotContain("evil.example\"").doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @CsvSource({
        "/nope, 404", "/researchers/1/x/y/z, 404", "/search?q=%00, 400", "/search?q=%FF, 400", "/%ff, 400",
                "/researchers/%00, 400",
        "/a%2Fb, 400", "/a;b=c, 400", "//x, 400", "/researchers/5%25, 400", "/..%2f..%2fetc/passwd, 400",
                "/WEB-INF/web.xml, 404",
        "/actuator/env, 404", "/error, 404"
    })
    void explainsErrorsInTheSitesStyle(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        if (status == 404) {
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("form[action=/search]")).isNotEmpty();
            assertThat(page.select("a[href=/]")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void changesNothing(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(world.path("Tom Henighan")))
                .header("Accept", "text/html")
                .method(method, BodyPublishers.ofString("name=x"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void showsACrawlerEveryPageWithStrictHeadersAndNoCookie() throws Exception {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add("/");
        waiting.add(world.path("Tom Henighan"));
        while (!waiting.isEmpty() && seen.size() < CRAWLED) {
            String path = waiting.poll();
            if (seen.containsKey(path)) {
                continue;
            }
            // How often one address may ask for data is not the question here; other tests have asked before.
            jdbc.sql("DELETE FROM rate_limit").update();
            HttpResponse<String> answer = get(path);
            seen.put(path, answer.statusCode());
            assertThat(answer.statusCode()).as(path).isIn(200, 301, 302);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(
                            location -> waiting.add(uri("/").resolve(location).getRawPath()));
            for (var link : Jsoup.parse(answer.body()).select("a[href^=/], link[href^=/]")) {
                waiting.add(link.attr("href").replaceFirst("#.*", "").replace(" ", "%20"));
            }
        }
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
