package org.bzpeer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ids of others, in routes and in forms: the answer is that there is no such thing, and nothing changes. */
@GuardTest
class GuardIdTests {

    private static final List<String> OF_CLAIM =
            List.of("/claims/%s", "/claims/%s/proofs/statement", "/claims/%s/withdraw", "/claims/%s/appeal");
    private static final List<String> OF_REQUEST = List.of(
            "/requests/%s",
            "/requests/%s/accept",
            "/requests/%s/decline",
            "/requests/%s/withdraw",
            "/requests/%s/end",
            "/requests/%s/block",
            "/requests/%s/messages",
            "/requests/%s/report");
    private static final List<String> OF_DESK = List.of(
            "/desk/%s",
            "/desk/%s/confirmation",
            "/desk/%s/name",
            "/desk/%s/former-names",
            "/desk/%s/former-names/forget",
            "/desk/%s/profile",
            "/desk/%s/works",
            "/desk/%s/works/add",
            "/desk/%s/coauthors",
            "/desk/%s/collaboration",
            "/desk/%s/corrections/merge",
            "/desk/%s/corrections/works");

    /** Every field that these forms know, so that it is the id alone that is refused. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("value", "Ask my department."),
            Map.entry("code", "12345678"),
            Map.entry("words", "Look again, please."),
            Map.entry("text", "Good morning."),
            Map.entry("reason", "SPAM"),
            Map.entry("note", "It is spam."),
            Map.entry("name", "Another Name"),
            Map.entry("bio", "A life."),
            Map.entry("homepage", "https://example.org/"),
            Map.entry("act", "not-mine"),
            Map.entry("identifier", "4701.00001"),
            Map.entry("capacity", "OPEN"),
            Map.entry("languages", "English"));

    @LocalServerPort
    private int port;

    @Autowired
    private GuardWorld world;

    private int tried;

    @BeforeAll
    void gather() throws Exception {
        world.begin(port);
    }

    @Test
    void knowsNothingOfWhatBelongsToSomebodyElse() throws Exception {
        Map<String, String> before = world.digest();
        for (String person : List.of("visitor", "other", "owner", "blocked", "curator", "admin")) {
            for (String whose : List.of("owner", "other", "blocked", "visitor", "curator")) {
                if (!person.equals(whose)) {
                    refuses(person, OF_CLAIM, world.id("claim " + whose));
                    for (String claim : List.of(world.id("claim " + whose), own(person))) {
                        String proof = "/claims/" + claim + "/proofs/" + world.id("proof " + whose);
                        refuses(person, List.of(proof + "/code"), "");
                    }
                }
            }
            for (String whose : List.of("owner", "other", "blocked", "nobody")) {
                if (!person.equals(whose)) {
                    refuses(person, OF_DESK, world.id("record " + whose));
                    refuses(person, List.of("/desk/%s/coauthors/" + world.id("coauthor")), world.id("record " + whose));
                }
            }
            requests(person);
        }
        System.out.printf("Ids of others tried: %d%n", tried);
        assertThat(world.digest()).isEqualTo(before);
    }

    private String own(String person) {
        return person.equals("admin") ? "999999999" : world.id("claim " + person);
    }

    /** The withheld request is its sender's alone: to the one it was meant for it does not exist either. */
    private void requests(String person) throws Exception {
        if (!List.of("owner", "other").contains(person)) {
            refuses(person, OF_REQUEST, world.id("request other"));
        }
        if (!person.equals("blocked")) {
            refuses(person, OF_REQUEST, world.id("request blocked"));
        }
        if (!person.equals("owner")) {
            refuses(person, OF_REQUEST, world.id("conversation"));
        }
        refuses(person, OF_REQUEST, "999999999");
    }

    private void refuses(String person, List<String> patterns, String id) throws Exception {
        for (String pattern : patterns) {
            String path = pattern.formatted(id);
            List<HttpResponse<String>> answers = new ArrayList<>();
            if (!path.matches(".*/(withdraw|appeal|accept|decline|end|block|messages|code|statement|confirmation|name"
                    + "|former-names|former-names/forget|profile)")) {
                answers.add(world.visit(person).get(path));
            }
            if (!path.matches("/(claims|requests|desk)/\\d+|.*/coauthors")) {
                answers.add(world.visit(person).post(path, fields(path)));
            }
            for (HttpResponse<String> answer : answers) {
                assertThat(answer.statusCode())
                        .as(answer.request().method() + " " + path + " by " + person)
                        .isEqualTo(404);
                tried++;
            }
        }
    }

    private static Map<String, String> fields(String path) {
        if (!path.endsWith("/decline")) {
            return FIELDS;
        }
        Map<String, String> fields = new java.util.HashMap<>(FIELDS);
        fields.put("reason", "NO_TIME");
        return fields;
    }

    @Test
    void endsNoSessionPasskeyOrBlockOfOthers() throws Exception {
        Map<String, String> before = world.digest();
        int ids = 0;
        for (String person : List.of("visitor", "other", "blocked", "curator", "admin")) {
            for (var path : Map.of(
                            "/settings/sessions/%s/end", world.id("session"),
                            "/settings/passkeys/%s/remove", world.id("passkey"),
                            "/requests/blocked/%s/end", world.id("blocked account"))
                    .entrySet()) {
                int theirs = status(person, path.getKey().formatted(path.getValue()));
                int none = status(person, path.getKey().formatted("999999999"));
                assertThat(theirs)
                        .as(path.getKey() + " by " + person)
                        .isEqualTo(none)
                        .isNotEqualTo(200);
                ids++;
            }
        }
        System.out.printf("Ids of sessions, passkeys and blocks tried: %d%n", ids);
        assertThat(world.digest()).isEqualTo(before);
    }

    private int status(String person, String path) throws Exception {
        return world.visit(person).post(path, Map.of()).statusCode();
    }

    @Test
    void takesNoWorkOfOthersFromAFormAndLetsNobodyDecideTheirOwnMatter() throws Exception {
        Map<String, String> before = world.digest();
        String desk = "/desk/" + world.id("record owner");
        String foreign = world.id("work of others");
        Visit owner = world.visit("owner");
        for (String act : List.of("mine", "not-mine", "pin", "unpin", "restore")) {
            assertThat(owner.post(desk + "/works", Map.of("act", act, "work", foreign))
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .contains("done=none");
        }
        owner.post(desk + "/coauthors/" + world.id("coauthor"), Map.of("work", foreign));
        HttpResponse<String> asked = world.visit("other")
                .post(
                        "/researchers/" + world.id("record blocked") + "/requests",
                        Map.of("intent", "DATA", "context", "WORK-" + foreign, "text", "Shall we?"));
        assertThat(asked.statusCode()).isNotEqualTo(302);
        HttpResponse<String> decided = world.visit("curator")
                .post(
                        "/curation/claims/" + world.id("claim curator"),
                        Map.of("decision", "APPROVED KNOWN_PERSON", "note", "It is me."));
        assertThat(decided.statusCode()).isIn(400, 403, 409);
        assertThat(world.digest()).isEqualTo(before);
    }
}
