package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets in where: every route, asked by everybody, against the table in {@code guards/routes.tsv}. A route that is not
 * in the table fails, so that nobody adds one without saying who it is for.
 */
@GuardTest
class GuardTests {

    private static final String ANONYMOUS = "anonymous";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private GuardWorld world;

    private final Map<String, String> reads = new TreeMap<>();
    private Map<String, String> before = Map.of();
    private Map<String, String> afterReads = Map.of();

    /** Reads are asked once, for who gets in and for what they change. */
    @BeforeAll
    void readEverything() throws Exception {
        world.begin(port);
        before = world.digest();
        for (String route : Routes.all(mapping).keySet()) {
            if (route.startsWith("GET ")) {
                reads.put(route, outcomes(route));
            }
        }
        afterReads = world.digest();
    }

    /** The cells of a route's line in the table. */
    private String outcomes(String route) throws Exception {
        StringBuilder row = new StringBuilder();
        for (String person : GuardWorld.EVERYBODY) {
            row.append(row.isEmpty() ? "" : "\t").append(outcome(ask(route, world.visit(person))));
        }
        return row.toString();
    }

    /** What came of a request: in, sent to sign in, refused, or as if nothing were there. */
    private static String outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        if (status == 302 && location.startsWith("/login?next=")) {
            return "login";
        }
        if (status == 302 && location.startsWith("/settings/second-factor")) {
            return "key";
        }
        return switch (status) {
            case 403 -> "no";
            case 404, 410 -> "none";
            default -> status < 500 && status != 429 ? "in" : "FAULT" + status;
        };
    }

    @Test
    void letsEverybodyInWhereTheTableSaysSo() throws Exception {
        Map<String, String> expected = table();
        Map<String, String> seen = new TreeMap<>(reads);
        for (String route : Routes.all(mapping).keySet()) {
            if (!reads.containsKey(route)) {
                seen.put(route, outcomes(route));
            }
        }
        System.out.printf(
                "Guards: %d routes, %d people, %d requests%n",
                seen.size(), GuardWorld.EVERYBODY.size(), seen.size() * GuardWorld.EVERYBODY.size());
        assertThat(differing(seen, expected))
                .as("lines that guards/routes.tsv lacks, ready to be read and pasted")
                .isEmpty();
        assertThat(differing(expected, seen))
                .as("lines of guards/routes.tsv without a route")
                .isEmpty();
    }

    @Test
    void refusesEveryWriteWithoutTheSessionsOwnTokenOrFromAnotherSite() throws Exception {
        Map<String, String> unforged = world.digest();
        List<String> writes = writes();
        int tried = 0;
        for (String route : writes) {
            for (String person : List.of(ANONYMOUS, "owner", "curator")) {
                Visit visit = world.visit(person);
                String path = world.path(route);
                String own = visit.token();
                String others =
                        world.visit(person.equals("owner") ? "other" : "owner").token();
                for (Map<String, String> headers : List.of(
                        Map.of("Sec-Fetch-Site", "same-origin"),
                        Map.of("Sec-Fetch-Site", "same-origin", "X-CSRF-TOKEN", others),
                        Map.of("Sec-Fetch-Site", "cross-site", "X-CSRF-TOKEN", own),
                        Map.of("Sec-Fetch-Site", "same-site", "X-CSRF-TOKEN", own),
                        Map.of("Origin", "https://elsewhere.example", "X-CSRF-TOKEN", own),
                        Map.of("Origin", "null", "X-CSRF-TOKEN", own))) {
                    if (route.contains("webauthn") && headers.containsValue("same-origin")) {
                        continue;
                    }
                    HttpResponse<String> answer = visit.send("POST", path, headers, "x=1");
                    assertThat(answer.statusCode())
                            .as(route + " by " + person + " with " + headers.keySet())
                            .isEqualTo(403);
                    tried++;
                }
            }
        }
        System.out.printf("Forged writes refused: %d on %d routes%n", tried, writes.size());
        assertThat(world.digest()).isEqualTo(unforged);
    }

    @Test
    void changesNothingByReading() {
        System.out.printf("Reads that changed nothing: %d%n", reads.size() * GuardWorld.EVERYBODY.size());
        assertThat(reads).isNotEmpty();
        assertThat(afterReads).isEqualTo(before);
    }

    private HttpResponse<String> ask(String route, Visit visit) throws Exception {
        String path = world.path(route);
        if (route.startsWith("GET ")) {
            return visit.get(path);
        }
        HttpResponse<String> answer = visit.post(path, Map.of());
        if (answer.statusCode() < 400) {
            world.restore();
        }
        return answer;
    }

    /**
     * A passkey's challenge does for a token. One-click unsubscribing is a write without a session by its nature (RFC 8058),
     * and a harvester may ask by POST what it may ask by GET (OAI-PMH 3.1.1.2).
     */
    private List<String> writes() {
        Predicate<String> write =
                route -> route.startsWith("POST ") && !route.contains("/unsubscribe/") && !route.equals("POST /oai");
        return Routes.all(mapping).keySet().stream().filter(write).toList();
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        String text = new ClassPathResource("guards/routes.tsv").getContentAsString(StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                table.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return table;
    }

    private static String differing(Map<String, String> rows, Map<String, String> others) {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().equals(others.get(row.getKey())))
                .map(row -> row.getKey() + "\t" + row.getValue())
                .collect(Collectors.joining("\n"));
    }
}
