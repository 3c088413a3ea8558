package org.bzpeer.citation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The front door over real HTTP, where one request is handed on to another address. */
public record Front(HttpClient client, int port) {

    public Front(int port) {
        this(HttpClient.newHttpClient(), port);
    }

    /**
     * Fetches an address of the site.
     *
     * @param headers names and values by turns
     */
    public HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        int query = address.indexOf('?');
        String path = UriUtils.encodePath(query < 0 ? address : address.substring(0, query), StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + path + (query < 0 ? "" : address.substring(query))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public String text(String address, String... headers) throws IOException, InterruptedException {
        return new String(get(address, headers).body(), StandardCharsets.UTF_8);
    }

    public String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
