package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger follows every kind of link of the sample world, each a number of times, and leaves no trace. */
@GuardTest
class CrawlTests {

    /** Records that tests have invented stay out: they are thousands, and all alike. */
    private static final String OF_SAMPLE = """
            WITH works AS (SELECT work_id AS id FROM work_identifier WHERE scheme = 'arxiv' AND value < '3000')
            SELECT '/works/' || id FROM works
            UNION SELECT '/researchers/' || author_id FROM authorship WHERE work_id IN (SELECT id FROM works)
            """;

    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{20,})'");
    private static final Pattern RECORD = Pattern.compile("(?:/works|/researchers)/\\d+");

    /** Every node can be expanded on every picture, and every pair compared: more pages than can be counted. */
    private static final Pattern MANY_PICTURES = Pattern.compile("/graph(/with/|.*open=)");

    /** What tells one page of a kind from another: a number, a name, the value of a parameter. */
    private static final Pattern PARTICULAR = Pattern.compile("\\d+|(?<=/)\\w+-[\\w-]+|=[^&]*");

    /** So many pages that differ in nothing else are looked at; the sample world has thousands of some kinds. */
    private static final int OF_A_KIND = 25;

    private static final Pattern NAMED = Pattern.compile("researcher=(\\d+)");

    /** What is no page, and is answered with the site's page for that. */
    private static final Map<String, Integer> ERRORS = Map.of(
            "/nope",
            404,
            "/researchers/0",
            404,
            "/works/999999999",
            404,
            "/search?q=%00",
            400,
            "/report",
            400,
            "/unlist/no-such-request",
            404,
            "/feed/no-such-feed.atom",
            404,
            "/%ff",
            400);

    @LocalServerPort
    private int port;

    @Autowired
    private GuardWorld world;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> nonces = new HashSet<>();
    private Set<String> records = Set.of();

    @BeforeAll
    void gather() throws Exception {
        world.begin(port);
        records = jdbc.sql(OF_SAMPLE).query((row, number) -> row.getString(1)).stream()
                .collect(Collectors.toSet());
    }

    @Test
    void leavesNoTraceOfAStrangerOnAnyPageAndCarriesStrictHeadersOnEach() throws Exception {
        Map<String, String> before = world.digest();
        Visit stranger = new Visit(port);
        Deque<String> waiting = new ArrayDeque<>(List.of("/", "/login", "/join", "/reset", "/confirm", "/about"));
        waiting.addAll(records);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.containsKey(path) || !isOfSample(path) || kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            world.calm();
            HttpResponse<String> answer = stranger.get(path);
            seen.put(path, answer.statusCode());
            assertThat(answer.statusCode()).as(path).isIn(200, 301, 302);
            look(path, answer);
            answer.headers().firstValue("Location").ifPresent(to -> waiting.add(address(path, to)));
            for (var link : Jsoup.parse(answer.body()).select("a[href], link[href], script[src]")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (to.startsWith("/") || to.startsWith("?")) {
                    waiting.add(address(path, to));
                }
            }
        }
        for (var error : ERRORS.entrySet()) {
            HttpResponse<String> answer = stranger.get(error.getKey());
            assertThat(answer.statusCode()).as(error.getKey()).isEqualTo(error.getValue());
            if (!error.getKey().equals("/%ff") && !error.getKey().contains("%00")) {
                look(error.getKey(), answer);
            }
        }
        System.out.printf(
                "Crawled: %d pages of %d kinds and %d errors, %d nonces%n",
                seen.size(), kinds.size(), ERRORS.size(), nonces.size());
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(kinds).hasSizeGreaterThan(60);
        assertThat(seen.keySet()).anyMatch(path -> path.endsWith(".atom")).anyMatch(path -> path.startsWith("/report"));
        assertThat(world.digest()).isEqualTo(before);
    }

    private static String kind(String path) {
        return PARTICULAR.matcher(path).replaceAll("*");
    }

    private boolean isOfSample(String path) {
        if (MANY_PICTURES.matcher(path).find()) {
            return false;
        }
        Matcher record = RECORD.matcher(path);
        if (record.lookingAt()) {
            return records.contains(record.group());
        }
        Matcher named = NAMED.matcher(path);
        return !named.find() || records.contains("/researchers/" + named.group(1));
    }

    private void look(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        boolean embeds = path.startsWith("/embed/");
        Matcher nonce = NONCE.matcher(header(answer, "Content-Security-Policy"));
        assertThat(nonce.find()).as(path).isTrue();
        assertThat(nonces.add(nonce.group(1))).as("fresh nonce of " + path).isTrue();
        assertThat(header(answer, "Content-Security-Policy"))
                .as(path)
                .contains("default-src 'none'", "frame-ancestors " + (embeds ? "*" : "'none'"), "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options"))
                .as(path)
                .isEqualTo(embeds ? List.of() : List.of("DENY"));
        assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).as(path).contains("camera=()");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String address(String from, String to) {
        URI there = URI.create("http://localhost" + from)
                .resolve(to.replaceFirst("#.*", "").replace(" ", "%20"));
        return there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
    }
}
