package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bzpeer.SiteTest;
import org.bzpeer.account.FakeOrcid.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at ORCID, with a provider of our own that can be told to cheat. */
@SiteTest
@Import(OrcidSignInTests.Heard.class)
class OrcidSignInTests {

    private static final FakeOrcid ORCID = new FakeOrcid();
    private static final String LINKED = "0000-0002-1825-0097";
    private static final String UNKNOWN = "0000-0001-5109-3700";
    private static final String THIRD = "0000-0002-1694-233X";

    @DynamicPropertySource
    static void orcid(DynamicPropertyRegistry properties) {
        properties.add("bzpeer.orcid.issuer", ORCID::issuer);
        properties.add("bzpeer.orcid.client-id", () -> FakeOrcid.CLIENT);
        properties.add("bzpeer.orcid.client-secret", () -> FakeOrcid.SECRET);
        properties.add("bzpeer.orcid.authorization-uri", () -> ORCID.url("/authorize"));
        properties.add("bzpeer.orcid.token-uri", () -> ORCID.url("/token"));
        properties.add("bzpeer.orcid.jwk-set-uri", () -> ORCID.url("/jwks"));
    }

    @TestConfiguration
    static class Heard {
        final List<OrcidVerified> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(OrcidVerified event) {
            events.add(event);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private OrcidIds orcids;

    @Autowired
    private Heard heard;

    @BeforeEach
    void forget() {
        jdbc.sql("DELETE FROM account_orcid").update();
        jdbc.sql("DELETE FROM rate_limit").update();
        heard.events.clear();
        ORCID.fault = Fault.NONE;
    }

    /** Goes to ORCID and comes back, as a browser does. */
    private HttpResponse<String> showId(Visit visit, String orcid) {
        Map<String, String> asked = ask(visit);
        ORCID.nonce = asked.getOrDefault("nonce", "");
        ORCID.subject = orcid;
        return visit.get("/login/oauth2/code/orcid?code=abc&state=" + asked.get("state"));
    }

    private Map<String, String> ask(Visit visit) {
        return ask(visit, "/oauth2/authorization/orcid");
    }

    private Map<String, String> ask(Visit visit, String link) {
        HttpResponse<String> away = visit.get(link);
        String location = Visit.location(away).orElseThrow();
        assertThat(location).startsWith(ORCID.url("/authorize"));
        return UriComponentsBuilder.fromUri(URI.create(location))
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    @Test
    void signsInWhoHasLinkedTheirId() {
        long account = people.member("Josiah");
        assertThat(orcids.link(account, LINKED)).isTrue();
        Visit visit = new Visit(port);
        assertThat(visit.get("/login").body()).contains("Log in at ORCID");
        String before = cookie(visit, ask(visit));
        assertThat(Visit.location(showId(visit, LINKED))).hasValue("/feed");
        assertThat(cookie(visit, Map.of()))
                .as("the session's id is another one")
                .isNotEqualTo(before);
        assertThat(visit.isSignedIn()).isTrue();
        assertThat(visit.get("/settings").body()).contains(people.email(account), LINKED);
        assertThat(ORCID.lastTokenRequest)
                .contains("client_secret=", "client_id=APP-TEST", "grant_type=authorization_code");
        assertThat(heard.events).contains(new OrcidVerified(account, LINKED));
        assertThat(orcids.verifiedAt(account)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/researchers/5/claims/new, /researchers/5/claims/new",
        "/search?q=a%20b&sort=title, /search?q=a%20b&sort=title",
        "/topics/größe, /topics/gr%C3%B6%C3%9Fe",
        "https://elsewhere.example, /feed",
        "//elsewhere.example, /feed",
        "/../x y, /feed",
        "'', /feed"
    })
    void leadsBackToWhereTheVisitorCameFromButNowhereElse(String next, String led) {
        orcids.link(people.member("Nadja Next"), LINKED);
        Visit visit = new Visit(port);
        String link = visit.get("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .body()
                .replaceAll("(?s).*href=\"(/oauth2/authorization/orcid[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        Map<String, String> asked = ask(visit, link);
        ORCID.nonce = asked.getOrDefault("nonce", "");
        ORCID.subject = LINKED;
        String forged = "&next=/settings/leave";
        assertThat(Visit.location(visit.get("/login/oauth2/code/orcid?code=abc&state=" + asked.get("state") + forged)))
                .hasValue(led);
        assertThat(visit.isSignedIn()).isTrue();
    }

    private static String cookie(Visit visit, Map<String, String> ignored) {
        return visit.cookies().getCookieStore().getCookies().getFirst().getValue();
    }

    @Test
    void linksAnIdToTheAccountThatIsSignedInOnlyWhenItsHolderSaysSo() {
        long account = people.member("Lia");
        Visit visit = new Visit(port);
        visit.logIn(people.email(account), People.PASSWORD);
        assertThat(Visit.location(showId(visit, LINKED))).hasValue("/settings/orcid");
        assertThat(orcids.of(account)).isEmpty();
        assertThat(visit.get("/settings/orcid").body()).contains(LINKED, "Link it to this account");
        assertThat(Visit.location(visit.post("/settings/orcid/link", Map.of())))
                .hasValue("/settings/orcid?done=linked");
        assertThat(orcids.of(account)).hasValue(LINKED);
        assertThat(heard.events).containsExactly(new OrcidVerified(account, LINKED));

        Visit other = new Visit(port);
        other.logIn(people.email(people.member("Mallory")), People.PASSWORD);
        showId(other, LINKED);
        other.get("/settings/orcid");
        assertThat(Visit.location(other.post("/settings/orcid/link", Map.of()))).hasValue("/settings/orcid?done=taken");
        assertThat(orcids.of(account)).hasValue(LINKED);

        visit.get("/settings/orcid");
        visit.post("/settings/orcid/remove", Map.of());
        assertThat(orcids.of(account)).isEmpty();
    }

    @Test
    void letsSomebodyJoinWithAnUnknownIdAndLinksItWhenTheAddressIsConfirmed() {
        Visit visit = new Visit(port);
        assertThat(Visit.location(showId(visit, UNKNOWN))).hasValue("/join/orcid");
        assertThat(visit.isSignedIn()).isFalse();
        assertThat(visit.fill("/join/orcid", Map.of("name", "", "email", "x")).body())
                .contains("Say how you are called", "does not look like", UNKNOWN);
        assertThat(visit.post("/join/orcid", Map.of("name", "Ida", "email", "ida@people.test"))
                        .body())
                .contains("Look into your mailbox");
        assertThat(orcids.holder(UNKNOWN)).isEmpty();
        Visit anywhere = new Visit(port);
        assertThat(Visit.location(anywhere.fill(Visit.mailedLink(jdbc, "ida@people.test", "/confirm"), Map.of())))
                .hasValue("/login?confirmed&next=%2Ffeed");
        assertThat(orcids.holder(UNKNOWN)).isPresent();
        assertThat(Visit.location(showId(new Visit(port), UNKNOWN))).hasValue("/feed");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesAProviderThatCheats(Fault fault) {
        orcids.link(people.member("Victim"), LINKED);
        heard.events.clear();
        ORCID.fault = fault;
        Visit visit = new Visit(port);
        assertThat(Visit.location(showId(visit, LINKED))).hasValue("/login?orcid=refused");
        assertThat(visit.get("/login?orcid=refused").body()).contains("did not work");
        assertThat(visit.isSignedIn()).isFalse();
        assertThat(Visit.location(visit.get("/join/orcid"))).hasValue("/join");
        assertThat(heard.events).isEmpty();
    }

    @Test
    void refusesAnAnswerThatItDidNotAskFor() {
        orcids.link(people.member("Victim"), THIRD);
        Visit visit = new Visit(port);
        ORCID.nonce = ask(visit).getOrDefault("nonce", "");
        ORCID.subject = THIRD;
        String back = "/login/oauth2/code/orcid?code=abc&state=";
        assertThat(Visit.location(visit.get(back + "guessed"))).hasValue("/login?orcid=refused");
        assertThat(Visit.location(new Visit(port).get(back + ask(visit).get("state"))))
                .as("another browser")
                .hasValue("/login?orcid=refused");
        assertThat(visit.isSignedIn()).isFalse();
    }

    @Test
    void refusesTheIdOfASuspendedAccount() {
        long account = people.member("Suspended");
        orcids.link(account, THIRD);
        jdbc.sql("UPDATE account SET state = 'SUSPENDED' WHERE id = ?")
                .param(account)
                .update();
        Visit visit = new Visit(port);
        assertThat(Visit.location(showId(visit, THIRD))).hasValue("/login?orcid=refused");
        assertThat(visit.isSignedIn()).isFalse();
    }
}
