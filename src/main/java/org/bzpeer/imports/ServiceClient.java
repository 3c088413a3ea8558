package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the services whose addresses are configured. A service that is busy or broken is asked again, later each time; what
 * it says about when, is followed.
 */
@Component
class ServiceClient {

    private static final int TRIES = 5;
    private static final int LARGEST_ANSWER = 16 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Duration firstPause;
    private final String mailto;

    ServiceClient(
            @Value("${bzpeer.services.pause:1s}") Duration firstPause,
            @Value("${bzpeer.services.mailto:}") String mailto) {
        this.firstPause = firstPause;
        this.mailto = mailto;
    }

    /**
     * Returns the answer's body, or null where the service does not know what it is asked for.
     *
     * @throws UncheckedIOException when it does not answer, however often it is asked
     */
    byte @Nullable [] get(URI address, String accept) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", accept)
                .header("User-Agent", "BZPEER/0.1" + (mailto.isEmpty() ? "" : " (mailto:" + mailto + ")"))
                .build();
        Duration pause = firstPause;
        String problem = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    int status = response.statusCode();
                    if (status == 404 || status == 410) {
                        return null;
                    }
                    if (status == 200) {
                        byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
                        if (bytes.length > 0 && bytes.length <= LARGEST_ANSWER) {
                            return bytes;
                        }
                        problem = bytes.length == 0 ? "an empty answer" : "an answer of more than 16 MB";
                    } else {
                        problem = "status " + status;
                        if (status != 429 && status < 500) {
                            break;
                        }
                        pause = asked(response, pause);
                    }
                }
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImportRefused("the import was interrupted");
            }
            rest(pause);
            pause = pause.multipliedBy(2);
        }
        throw new UncheckedIOException(
                new IOException(address.getHost() + " does not answer as it should: " + problem));
    }

    private static Duration asked(HttpResponse<?> response, Duration pause) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(asked -> asked.compareTo(pause) > 0)
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
                .orElse(pause);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("the import was interrupted");
        }
    }
}
