package org.bzpeer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Pace pace = new Pace();
    private final Duration firstPause;
    private final Duration patience;
    private final String mailto;

    ServiceClient(
            @Value("${bzpeer.services.pause:1s}") Duration firstPause,
            @Value("${bzpeer.services.patience:60s}") Duration patience,
            @Value("${bzpeer.services.mailto:}") String mailto) {
        this.firstPause = firstPause;
        this.patience = patience;
        this.mailto = mailto;
    }

    /**
     * Returns the answer's body, or null where the service does not know what it is asked for.
     *
     * @throws UncheckedIOException when it does not answer, however often it is asked
     */
    byte @Nullable [] get(URI address, String accept) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", accept)
                .header("User-Agent", "BZPEER/0.1" + (mailto.isEmpty() ? "" : " (mailto:" + mailto + ")"))
                .build();
        Duration pause = firstPause;
        String problem = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            rest(pace.turn(String.valueOf(address.getHost()), System.nanoTime()));
            try {
                HttpResponse<byte[]> response = answer(request);
                int status = response.statusCode();
                if (status == 404 || status == 410) {
                    return null;
                }
                if (status == 200 && response.body().length > 0) {
                    return response.body();
                }
                problem = status == 200 ? "an empty answer" : "status " + status;
                if (status != 200) {
                    if (status != 429 && status < 500) {
                        break;
                    }
                    pause = asked(response, pause);
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

    /** The whole answer has to come in time: a service that begins one and falls silent would hold the run for ever. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
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
