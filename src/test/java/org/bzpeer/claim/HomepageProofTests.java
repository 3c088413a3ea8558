package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.LoopbackSite;
import org.bzpeer.platform.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomepageProofTests {

    private static final Claimants.Claimant CLAIMANT =
            new Claimants.Claimant(1, 7, 2, "A B", "a@b.test", "A B", "a-b", List.of("A B"));

    private static LoopbackSite site;
    private static GuardedClient client;
    private static HomepageProof method;
    private static int pages;

    @BeforeAll
    static void start() throws Exception {
        site = new LoopbackSite();
        client = site.client(Duration.ofSeconds(10));
        Web web = org.springframework.beans.BeanUtils.instantiateClass(
                Web.class.getDeclaredConstructor(String.class), "https://people.example.org");
        method = new HomepageProof(client, web);
    }

    @AfterAll
    static void stop() throws Exception {
        client.destroy();
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a rel='me' href='https://people.example.org/researchers/7/a-b'>x</a> | STANDS",
                "<a rel='noopener ME' href='https://people.example.org/researchers/7'>x</a> | STANDS",
                "<link rel=me href='https://people.example.org/researchers/7/a-b'> | STANDS",
                "<a href='https://people.example.org/researchers/7/a-b'>x</a> | MISSING",
                "<a rel='met' href='https://people.example.org/researchers/7/a-b'>x</a> | MISSING",
                "<a rel='me' href='https://people.example.org/researchers/77'>x</a> | MISSING",
                "<a rel='me' href='https://people.example.org/researchers/7/a-b?x'>x</a> | MISSING",
                "<!-- <a rel='me' href='https://people.example.org/researchers/7'>x</a> --> | MISSING"
            })
    void findsTheExactLinkBack(String html, Finding.Outcome outcome) {
        String path = "/page" + pages++ + "x";
        site.page(path, html);
        assertThat(method.look(CLAIMANT, site.uri(path).toString()).outcome()).isEqualTo(outcome);
    }

    @Test
    void refusesWhatIsNoHttpsAddress() {
        for (String address :
                List.of("", "home.test", "http://home.test/", "javascript:alert(1)", "https://", "https:// x")) {
            assertThatThrownBy(() -> method.look(CLAIMANT, address)).isInstanceOf(ProofRefused.class);
        }
    }
}
