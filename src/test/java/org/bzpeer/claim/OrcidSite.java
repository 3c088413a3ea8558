package org.bzpeer.claim;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.LoopbackSite;

/** ORCID's public interface on loopback: records in its form, and everything that can go wrong with an answer. */
final class OrcidSite implements AutoCloseable {

    private final LoopbackSite site = new LoopbackSite();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);

    volatile String asked = "";

    OrcidSite() throws Exception {
        site.handle("/v3.0/", this::answer);
    }

    String address() {
        return site.uri("").toString();
    }

    GuardedClient client(Duration longest) {
        return site.client(longest);
    }

    GuardedClient strictClient() {
        return site.strictClient();
    }

    /** A record whose holder shows these names (the first one in parts, the others as further ones) and websites. */
    void person(String orcid, List<String> names, List<String> websites) {
        String name = names.isEmpty()
                ? "null"
                : """
                {"given-names": {"value": "%s"}, "family-name": {"value": "%s"}, "credit-name": null, "path": "%s"}""".formatted(
                                names.getFirst().substring(0, names.getFirst().lastIndexOf(' ')),
                                names.getFirst().substring(names.getFirst().lastIndexOf(' ') + 1),
                                orcid);
        String others = names.stream()
                .skip(1)
                .map(other -> "{\"content\": \"%s\", \"visibility\": \"public\"}".formatted(other))
                .collect(Collectors.joining(","));
        String links = websites.stream()
                .map(link -> "{\"url-name\": \"BZPEER\", \"url\": {\"value\": \"%s\"}}".formatted(link))
                .collect(Collectors.joining(","));
        people.put(orcid, """
                {"last-modified-date": {"value": 1559916523957}, "name": %s,
                 "other-names": {"last-modified-date": null, "other-name": [%s], "path": "/%4$s/other-names"},
                 "biography": null,
                 "researcher-urls": {"last-modified-date": null, "researcher-url": [%s], "path": "/%4$s/researcher-urls"},
                 "emails": {"email": []}, "path": "/%4$s/person"}
                """.formatted(name, others, links, orcid));
    }

    /**
     * Sets what is answered for an iD.
     *
     * @param answer a body; or a status; or {@code half} for a body that breaks off, {@code slow} for one that drips; or
     *     where a redirect leads
     */
    void answers(String orcid, String answer) {
        people.put(orcid, answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Accept");
        String orcid = exchange.getRequestURI().getPath().split("/")[2];
        String what = people.getOrDefault(orcid, "404");
        if (what.matches("\\d{3}")) {
            send(exchange, Integer.parseInt(what), "{\"response-code\": " + what + "}");
        } else if (what.equals("half")) {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("{\"name\": {\"given-names\"".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        } else if (what.equals("slow")) {
            drip(exchange);
        } else if (what.startsWith("http") || what.startsWith("/")) {
            exchange.getResponseHeaders().set("Location", what);
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        } else {
            send(exchange, 200, what);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client has left, as it should.
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        site.close();
    }
}
