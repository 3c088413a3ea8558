package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedClientTests {

    private static LoopbackSite site;
    private static GuardedClient client;

    @BeforeAll
    static void start() throws Exception {
        site = new LoopbackSite();
        client = site.client(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() throws IOException {
        client.destroy();
        site.close();
    }

    @Test
    void readsAPageOverHttpsUnderItsOwnName() throws Exception {
        site.page("/hello", "<p>Grüße");
        assertThat(client.get(site.uri("/hello")).text()).isEqualTo("<p>Grüße");
        assertThat(site.askedHost()).isEqualTo("home.test:" + site.port());
    }

    @Test
    void followsRedirectsOnTheSameHostAloneAndNotForLong() throws Exception {
        site.page("/end", "here");
        site.redirect("/once", "/end");
        site.redirect("/away", "https://other.test:" + site.port() + "/end");
        site.redirect("/plain", "http://home.test/end");
        site.redirect("/circle", "/circle");
        assertThat(client.get(site.uri("/once")).text()).isEqualTo("here");
        refused("/away", "another host");
        refused("/plain", "https://");
        refused("/circle", "more than three times");
    }

    @Test
    void refusesLargeAndMissingPages() {
        site.page("/large", "x".repeat((1 << 20) + 1));
        refused("/large", "larger than 1 MB");
        refused("/missing", "404");
    }

    @Test
    void givesUpOnAPageThatDripsForEver() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        site.handle("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    body.write(' ');
                    body.flush();
                    over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            } catch (IOException | InterruptedException e) {
                // The client has left, as it should.
            }
        });
        GuardedClient hasty = site.client(Duration.ofSeconds(1));
        assertThatThrownBy(() -> hasty.get(site.uri("/drip")))
                .isInstanceOf(PageUnreachable.class)
                .hasMessageContaining("within 1 seconds");
        over.countDown();
        hasty.destroy();
    }

    @Test
    void doesNotConnectToAddressesThatAreNotPublic() throws Exception {
        site.page("/secret", "inside");
        GuardedClient strict = site.strictClient();
        assertThatThrownBy(() -> strict.get(site.uri("/secret")))
                .isInstanceOf(PageUnreachable.class)
                .hasMessageContaining("not on the public Internet");
        strict.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://home.test/",
                "ftp://home.test/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://home.test:8443/",
                "https://user@home.test/",
                "https:///path"
            })
    void refusesAddressesThatAreNotPlainHttps(String address) throws Exception {
        GuardedClient real = new GuardedClient();
        assertThatThrownBy(() -> real.get(URI.create(address))).isInstanceOf(PageUnreachable.class);
        real.destroy();
    }

    private static void refused(String path, String because) {
        assertThatThrownBy(() -> client.get(site.uri(path)))
                .isInstanceOf(PageUnreachable.class)
                .hasMessageContaining(because);
    }
}
