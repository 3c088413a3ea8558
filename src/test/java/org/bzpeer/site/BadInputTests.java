package org.bzpeer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.bzpeer.SiteTest;
import org.bzpeer.imports.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What nobody sends by accident, on every route, byte by byte over a socket: whatever comes, the fault is never ours
 * (5xx), the answer comes, and it tells nothing of the inside.
 */
@SiteTest
class BadInputTests {

    private static final String RESEARCHER = "/researchers/{id}/{slug}";

    private static final List<String> ROUTES = List.of(
            "/",
            "/about",
            "/login",
            "/join",
            "/settings",
            "/curation/claims",
            "/search",
            "/works/1",
            "/works/1/x",
            "/researchers/{id}",
            RESEARCHER,
            RESEARCHER + "/collaborators",
            "/researchers/{id}/trust.json",
            "/researchers/{id}/claims",
            RESEARCHER + ".bib",
            RESEARCHER + "/cite",
            "/embed/researchers/{id}",
            "/api/v1/researchers",
            "/oai",
            "/doi/10.1000/x",
            "/arxiv/2005.14165",
            "/orcid/0000-0002-1825-0097",
            "/assets/site.css",
            "/favicon.svg",
            "/livez",
            "/error",
            "/nowhere");

    private static final List<String> TAILS = List.of(
            ";jsessionid=1",
            ";a=b;c=d",
            "/;x/y",
            "//",
            "//x",
            "/.",
            "/..",
            "/../..",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/",
            "/%252e%252e%252f",
            "\\",
            "/%5c",
            "/%",
            "/%z1",
            "/%0",
            "/%00",
            "/%ff",
            "/%c0%80",
            "/%ed%a0%80",
            "/%0d%0aX-Evil:1",
            "/%e2%80%ae",
            "/%f0%9f%91%a9",
            "/\u202e\u0007",
            "/a b",
            "/{}|^`\"<>",
            "/" + "a".repeat(9_000),
            "/" + "9".repeat(400),
            "/-1",
            "/0",
            "/+1",
            "/1e9",
            "/%D9%A1",
            ".json",
            "?",
            "?=",
            "?&&=&",
            "?%",
            "?%00=%00",
            "?a[]=1&a[0]=2",
            "#x",
            "?q=" + "x".repeat(15_000),
            "?q=" + "%25".repeat(5_000),
            "?q=" + "x".repeat(100_000));

    private static final List<String> PARAMETERS = List.of(
            "q", "type", "after", "sort", "year", "topic", "next", "page", "_method", "error", "cursor", "verb");

    private static final List<String> VALUES = List.of(
            "",
            "+",
            "-1",
            "0",
            "1",
            "2147483648",
            "9223372036854775808",
            "9".repeat(300),
            "1e400",
            "NaN",
            "1.1.1",
            "1.1.999999999999999999",
            "0000-00-00.1",
            "9999-12-31.999999999999999999",
            "%D9%A1%D9%A2",
            "%00",
            "%0a",
            "%",
            "%ff",
            "%e2%80%ae%e2%80%8f%ef%bb%bf",
            "%f0%9f%91%a9%e2%80%8d",
            "%cc%81".repeat(150),
            "%ef%b7%ba".repeat(200),
            "%27%22%3b--",
            "%27:*%26%21%28",
            "%5c%27%5c",
            "%22unclosed",
            "%24%7b7*7%7d",
            "__%24%7b7*7%7d__::.x",
            "a".repeat(200),
            "a+".repeat(100),
            "%26".repeat(60),
            "10.1000/" + "x".repeat(150),
            "%3Cscript%3E",
            "newest&{p}=oldest",
            "1&{p}=2&{p}=%00");

    private static final List<String> METHODS = List.of(
            "POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "HEAD", "CONNECT", "PROPFIND", "FOO", "get", "%00");

    private static final List<String> HEADERS = List.of(
            "Accept: nonsense",
            "Accept: */",
            "Accept: ,,,;q=",
            "Accept: text/html;q=9",
            "Accept: application/xml",
            "Accept: image/png",
            "Accept: " + "text/x,".repeat(1_000),
            "Accept-Language: " + "xx-".repeat(500),
            "Accept-Language: *;q=a",
            "Accept-Encoding: \u0001",
            "Accept-Charset: none",
            "Range: bytes=0-",
            "Range: bytes=99999999999999999999-",
            "Range: bytes=abc",
            "Range: bytes=" + "0-1,".repeat(500) + "2-3",
            "If-None-Match: " + "\"a\",".repeat(2_500),
            "If-None-Match: *",
            "If-None-Match: unquoted",
            "If-Match: \"x\"",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Mon, 01 Jan 1900 00:00:00 GMT",
            "Host: a b",
            "Host: \u00e9\u0000",
            "X-Forwarded-For: ,,;x",
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Host: \"<>",
            "X-Forwarded-Port: abc",
            "X-Forwarded-Prefix: //evil.example",
            "Forwarded: for=;;host=\"",
            "X-HTTP-Method-Override: DELETE",
            "Cookie: SESSION=%%%; JSESSIONID=../x",
            "Cookie: " + "a=b;".repeat(2_000),
            "Authorization: Basic !!!",
            "Authorization: Bearer",
            "Origin: null",
            "Content-Length: 5",
            "Content-Length: -1",
            "Transfer-Encoding: nonsense",
            "Expect: nonsense",
            "Upgrade: websocket",
            "X-Large: " + "x".repeat(20_000),
            "no colon",
            ": nameless");

    private static final List<String> BODIES = List.of(
            "application/x-www-form-urlencoded\na=%",
            "application/x-www-form-urlencoded\na=%00&b=%ff",
            "application/x-www-form-urlencoded\n_method=DELETE",
            "application/x-www-form-urlencoded; charset=none\na=b",
            "multipart/form-data\nx",
            "multipart/form-data; boundary=x\n--x\r\nnonsense",
            "multipart/form-data; boundary=x\n--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc",
            "application/json\n{",
            "nonsense\nx",
            "a/b/c; ;;\nx");

    @LocalServerPort
    private int port;

    @Autowired
    private SampleWorld world;

    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private String path = "";

    @BeforeEach
    void findSomebody() {
        path = world.path("Tom Henighan");
    }

    @Test
    void survivesEveryAddress() {
        onEveryRoute(route -> {
            for (String tail : TAILS) {
                send("GET " + on(route) + tail + " HTTP/1.1\r\n");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(ROUTES.size() * TAILS.size());
        assertThat(statuses).containsKeys("400", "404");
    }

    @Test
    void survivesEveryParameter() {
        onEveryRoute(route -> {
            for (String parameter : PARAMETERS) {
                for (String value : VALUES) {
                    send("GET " + on(route) + "?" + parameter + "=" + value.replace("{p}", parameter)
                            + " HTTP/1.1\r\n");
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(ROUTES.size() * PARAMETERS.size() * VALUES.size());
        assertThat(statuses).containsKeys("200", "301", "400", "404");
    }

    @Test
    void survivesEveryMethodAndBody() {
        onEveryRoute(route -> {
            for (String method : METHODS) {
                send(method + " " + on(route) + " HTTP/1.1\r\nContent-Length: 0\r\n");
                for (String body : BODIES) {
                    String content = body.substring(body.indexOf('\n') + 1);
                    send(method + " " + on(route) + " HTTP/1.1\r\nContent-Type: "
                            + body.substring(0, body.indexOf('\n')) + "\r\nContent-Length: " + content.length()
                            + "\r\n\r\n" + content);
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(ROUTES.size() * METHODS.size() * (BODIES.size() + 1));
        assertThat(statuses).containsKeys("200", "400", "405");
    }

    @Test
    void survivesEveryHeader() {
        onEveryRoute(route -> {
            for (String header : HEADERS) {
                send("GET " + on(route) + " HTTP/1.1\r\n" + header + "\r\n");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(ROUTES.size() * HEADERS.size());
        assertThat(statuses).containsKeys("200", "400");
    }

    private static void onEveryRoute(Consumer<String> requests) {
        ROUTES.parallelStream().forEach(requests);
    }

    private String on(String route) {
        String[] parts = path.split("/");
        return route.replace("{id}", parts[2]).replace("{slug}", parts[3]);
    }

    private int sent() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Sends a request whose head may still be open, and takes down what comes back. */
    private void send(String request) {
        String rest = request.contains("\r\n\r\n")
                ? request.replaceFirst("\r\n", "\r\nHost: localhost\r\nConnection: close\r\n")
                : request + (request.contains("Host:") ? "" : "Host: localhost\r\n") + "Connection: close\r\n\r\n";
        String answer;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "none";
        statuses.merge(status, 1, Integer::sum);
        boolean isOurFault = status.equals("none") || status.charAt(0) == '5' && !status.equals("501");
        if (isOurFault || answer.contains("Exception") || answer.contains("Apache Tomcat/")) {
            faults.add(status + " for " + rest.substring(0, Math.min(200, rest.length())));
        }
    }
}
