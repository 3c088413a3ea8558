package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.json.JsonMapper;

class OrcidRecordProofTests {

    private static final String ORCID = "0000-0002-1825-0097";
    private static final String LINK = "https://people.example.org/researchers/7/zita-klaim#claim-31";
    private static final Claimants.Claimant CLAIMANT = new Claimants.Claimant(
            31, 7, 2, "Zita Klaim", "a@b.test", "Zita Klaim", "zita-klaim", List.of("Zita Klaim", "Z. Klaim"));

    private static OrcidSite orcid;
    private static GuardedClient client;
    private static Web web;
    private static OrcidRecordProof method;

    @BeforeAll
    static void start() throws Exception {
        orcid = new OrcidSite();
        client = orcid.client(Duration.ofSeconds(10));
        web = BeanUtils.instantiateClass(Web.class.getDeclaredConstructor(String.class), "https://people.example.org");
        method = method(client);
    }

    @AfterAll
    static void stop() throws Exception {
        client.destroy();
        orcid.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ORCID,
                " https://orcid.org/0000-0002-1825-0097/ ",
                "orcid.org/0000-0002-1825-0097",
                "http://www.ORCID.org/0000-0002-1825-0097"
            })
    void standsAsAMediumProofWhereThePublicRecordListsThisClaim(String entered) {
        orcid.person(ORCID, List.of("Zita Klaim"), List.of("https://elsewhere.example/", LINK));
        Finding found = method.look(CLAIMANT, entered);
        assertThat(found).isEqualTo(Finding.stands(ORCID, Proof.Strength.MEDIUM, Duration.ofDays(30)));
        assertThat(orcid.asked).isEqualTo("/v3.0/" + ORCID + "/person application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://people.example.org/researchers/7/zita-klaim",
                "https://people.example.org/researchers/7/zita-klaim#claim-3",
                "https://people.example.org/researchers/7/zita-klaim#claim-311",
                "https://people.example.org.evil.example/researchers/7/zita-klaim#claim-31",
                "http://people.example.org/researchers/7/zita-klaim#claim-31",
                "https://evil.example/?https://people.example.org/researchers/7/zita-klaim#claim-31"
            })
    void takesNoLinkThatDoesNotNameThisClaimOnThisSite(String link) {
        orcid.person(ORCID, List.of("Zita Klaim"), List.of(link));
        missing(ORCID, "does not list " + LINK);
    }

    @Test
    void takesARecordWithoutWebsitesForOneWithoutTheLink() {
        orcid.person(ORCID, List.of("Zita Klaim"), List.of());
        missing(ORCID, "does not list");
        orcid.answers(ORCID, "{\"path\": \"/" + ORCID + "/person\", \"researcher-urls\": null, \"name\": null}");
        missing(ORCID, "does not list");
    }

    @Test
    void asksForANameThatFitsWhereThePublicRecordShowsAny() {
        orcid.person(ORCID, List.of("Rita Rival"), List.of(LINK));
        missing(ORCID, "No name on this ORCID record fits");
        orcid.person(ORCID, List.of("Rita Rival", "Klaim, Z."), List.of(LINK));
        assertThat(method.look(CLAIMANT, ORCID).outcome()).isEqualTo(Finding.Outcome.STANDS);
        orcid.person(ORCID, List.of(), List.of(LINK));
        assertThat(method.look(CLAIMANT, ORCID).outcome()).isEqualTo(Finding.Outcome.STANDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | knows no record",
                "409 | has locked this record",
                "429 | is busy (status 429)",
                "500 | is busy (status 500)",
                "half | could not be reached",
                "{\"name\": {\"given | broke off",
                "<html>Sorry</html> | broke off",
                "[] | could not be read",
                "{\"path\": 7} | could not be read",
                "https://other.test/v3.0/0000-0002-1825-0097/person | could not be reached",
                "http://home.test/ | could not be reached"
            })
    void saysWhatIsWrongWithAnAnswerAndLosesNothing(String answer, String because) {
        orcid.answers(ORCID, answer);
        missing(ORCID, because);
    }

    @Test
    void namesTheIdThatAnotherWasJoinedWith() {
        String survivor = "0000-0001-5109-3700";
        orcid.person(survivor, List.of("Zita Klaim"), List.of(LINK));
        orcid.answers(ORCID, "/v3.0/" + survivor + "/person");
        missing(ORCID, "has joined this iD with " + survivor);
    }

    @Test
    void leavesAServiceThatDripsAndOneThatIsNotPublic() throws Exception {
        orcid.answers(ORCID, "slow");
        GuardedClient hasty = orcid.client(Duration.ofSeconds(1));
        assertThat(method(hasty).look(CLAIMANT, ORCID).problem()).contains("could not be reached");
        hasty.destroy();
        orcid.person(ORCID, List.of("Zita Klaim"), List.of(LINK));
        GuardedClient strict = orcid.strictClient();
        assertThat(method(strict).look(CLAIMANT, ORCID).problem()).contains("could not be reached");
        strict.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-0002-1825-0098",
                "0000-0002-1825-0097/../../secret",
                "https://evil.example/0000-0002-1825-0097",
                "0000000218250097",
                "${7*7}"
            })
    void refusesWhatIsNoId(String entered) {
        assertThatThrownBy(() -> method.look(CLAIMANT, entered))
                .isInstanceOf(ProofRefused.class)
                .hasMessageContaining("no ORCID iD");
    }

    @Test
    @Tag("corpus")
    void readsARealRecord() throws Exception {
        String id = "0000-0002-7319-2192";
        String record =
                Files.readString(Path.of("../shared/data/orcid/record-samples/read_samples/record-full-3.0.json"));
        orcid.answers(id, JsonMapper.shared().readTree(record).path("person").toString());
        missing(id, "does not list");
        OrcidPerson person =
                OrcidPerson.read(JsonMapper.shared().readTree(record).path("person"));
        assertThat(person.orcid()).isEqualTo(id);
        assertThat(person.names()).contains("Three releasecandidate1", "Other Name");
        assertThat(person.links()).isNotEmpty().allMatch(link -> link.startsWith("http"));
    }

    private static OrcidRecordProof method(GuardedClient by) {
        return new OrcidRecordProof(by, web, JsonMapper.shared(), orcid.address());
    }

    private static void missing(String id, String because) {
        Finding found = method.look(CLAIMANT, id);
        assertThat(found.outcome()).isEqualTo(Finding.Outcome.MISSING);
        assertThat(found.restsOn()).isEqualTo(id);
        assertThat(found.problem()).contains(because);
    }
}
