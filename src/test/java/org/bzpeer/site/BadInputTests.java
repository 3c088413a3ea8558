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
            for (String tail : BadInput.TAILS) {
                send("GET " + on(route) + tail + " HTTP/1.1\r\n");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(BadInput.ROUTES.size() * BadInput.TAILS.size());
        assertThat(statuses).containsKeys("400", "404");
    }

    @Test
    void survivesEveryParameter() {
        onEveryRoute(route -> {
            for (String parameter : BadInput.PARAMETERS) {
                for (String value : BadInput.VALUES) {
                    send("GET " + on(route) + "?" + parameter + "=" + value.replace("{p}", parameter)
                            + " HTTP/1.1\r\n");
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(BadInput.ROUTES.size() * BadInput.PARAMETERS.size() * BadInput.VALUES.size());
        assertThat(statuses).containsKeys("200", "301", "400", "404");
    }

    @Test
    void survivesEveryMethodAndBody() {
        onEveryRoute(route -> {
            for (String method : BadInput.METHODS) {
                send(method + " " + on(route) + " HTTP/1.1\r\nContent-Length: 0\r\n");
                for (String body : BadInput.BODIES) {
                    String content = body.substring(body.indexOf('\n') + 1);
                    send(method + " " + on(route) + " HTTP/1.1\r\nContent-Type: "
                            + body.substring(0, body.indexOf('\n')) + "\r\nContent-Length: " + content.length()
                            + "\r\n\r\n" + content);
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(BadInput.ROUTES.size() * BadInput.METHODS.size() * (BadInput.BODIES.size() + 1));
        assertThat(statuses).containsKeys("200", "400", "405");
    }

    @Test
    void survivesEveryHeader() {
        onEveryRoute(route -> {
            for (String header : BadInput.HEADERS) {
                send("GET " + on(route) + " HTTP/1.1\r\n" + header + "\r\n");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(sent()).isEqualTo(BadInput.ROUTES.size() * BadInput.HEADERS.size());
        assertThat(statuses).containsKeys("200", "400");
    }

    private static void onEveryRoute(Consumer<String> requests) {
        BadInput.ROUTES.parallelStream().forEach(requests);
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
