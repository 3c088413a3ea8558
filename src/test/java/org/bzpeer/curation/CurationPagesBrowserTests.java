package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.collaboration.Researchers;
import org.bzpeer.collaboration.Researchers.Two;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every page of curation as a curator, an admin, a member and a visitor see it, empty and full. */
@SiteTest
@Tag("browser")
class CurationPagesBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String WORDS = """
            The works of 2020 and 2021 are by my namesake in another field; mine begin with the one on transfer.
            See https://example.org/a/very/long/address/that/no/line/can/hold/without/being/broken/somewhere/in/between
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private Researchers researchers;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areAccessibleAndFitTheScreenWithNothingInThem() throws Exception {
        String admin = people.session(people.admin("Ada Empty"));
        CHROMIUM.look(
                admin,
                List.of(
                        "/curation",
                        "/curation/claims?author=" + world.person().author(),
                        "/curation/disputes?after=999999999",
                        "/curation/reports?after=999999999",
                        "/curation/reports?show=correct&after=999999999",
                        "/curation/abuse?after=999999999",
                        "/curation/audit?subject=author%20999999999",
                        "/admin/accounts?q=nobodyhere"));
    }

    @Test
    void areAccessibleAndFitTheScreenForACuratorWithMuchToDo() throws Exception {
        long curator = people.curator("Carla Curator of a Long Name");
        Person waiting = world.person();
        Person disputed = world.person();
        String claim = claim(waiting.account(), waiting);
        String owned = claim(disputed.account(), disputed);
        send(curator, "/curation" + owned, "decision", "APPROVED KNOWN_PERSON", "note", WORDS);
        claim(waiting.account(), disputed);
        String namesake = report(waiting, "NOT_THEIRS");
        String mixed = report(waiting, "TWO_PEOPLE");
        String open = report(waiting, "WRONG_DATA");
        send(curator, namesake, "reason", "NAMESAKE");
        send(curator, mixed, "reason", "MIXED");
        String abuse = abuse();
        String barred = abuse();
        send(curator, barred, "outcome", "BARRED", "note", "Rude, and not for the first time.");
        unlisting(waiting, "one");
        unlisting(world.person(), "two");
        send(curator, "/curation/unlistings/" + newest("unlisting_request"), "verb", "accept", "note", WORDS);
        CHROMIUM.look(
                people.session(curator),
                List.of(
                        "/curation",
                        "/curation/claims",
                        "/curation/claims?author=" + disputed.author(),
                        "/curation" + claim,
                        "/curation" + owned + "?done=decided",
                        "/curation/disputes",
                        "/curation/reports",
                        "/curation/reports?show=correct",
                        "/curation/reports?show=decided&done=decided",
                        open,
                        namesake,
                        mixed,
                        "/curation/abuse",
                        abuse,
                        barred,
                        "/curation/unlistings",
                        "/curation/audit"));
        CHROMIUM.look(people.session(people.admin("Ada Admin")), List.of("/admin/accounts", abuse));
    }

    @Test
    void areAccessibleAndFitTheScreenForWhoeverReportsOrAsks() throws Exception {
        Person person = world.person();
        String one = "?researcher=" + person.author();
        String work = one + "&work=" + work(person);
        String request = unlisting(person, "three");
        List<String> paths = List.of(
                "/report" + one,
                "/report" + work,
                "/report" + work + "&done=sent",
                "/unlist" + one,
                request,
                request + "?wrong=code",
                "/privacy");
        CHROMIUM.look(null, paths);
        // To somebody who is logged in, these two say more; the others are the same.
        CHROMIUM.look(people.session(person.account()), List.of("/report" + work, "/unlist" + one));
        jdbc.sql("UPDATE author SET owner_id = ? WHERE id = ?")
                .params(person.account(), person.author())
                .update();
        CHROMIUM.look(people.session(person.account()), List.of("/unlist" + one));
    }

    private String claim(long account, Person person) throws Exception {
        String claim = send(account, "/researchers/" + person.author() + "/claims");
        send(account, claim + "/proofs/statement", "value", WORDS);
        return claim;
    }

    private String report(Person person, String kind) throws Exception {
        String researcher = String.valueOf(person.author());
        String about = kind.equals("TWO_PEOPLE") ? "" : String.valueOf(work(person));
        send(person.account(), "/report", "researcher", researcher, "work", about, "kind", kind, "note", WORDS);
        return "/curation/reports/" + newest("wrong_work_report");
    }

    private String abuse() throws Exception {
        Two two = researchers.two();
        String context = "WORK-" + two.sharedWork();
        String ask = "/researchers/" + two.asked().author() + "/requests";
        String request = send(two.asker().account(), ask, "intent", "DATA", "context", context, "text", "Send it all.");
        send(two.asked().account(), request + "/accept");
        send(two.asker().account(), request + "/messages", "text", "Well?\nI am waiting.");
        send(two.asked().account(), request + "/report", "reason", "RUDE", "note", WORDS);
        return "/curation/abuse/" + newest("abuse_report");
    }

    /** Asks that a record be unlisted and confirms the address. */
    private String unlisting(Person person, String name) throws Exception {
        String address = name + "@pages.uni-graz.example";
        String researcher = String.valueOf(person.author());
        String request =
                send(person.account(), "/unlist", "researcher", researcher, "address", address, "statement", WORDS);
        String subject = jdbc.sql("SELECT subject FROM mail WHERE recipient = ? ORDER BY id DESC LIMIT 1")
                .param(address)
                .query((row, number) -> row.getString(1))
                .single();
        if (!name.equals("three")) {
            send(person.account(), request + "/code", "code", subject.replaceAll("\\D", ""));
        }
        return request;
    }

    private long work(Person person) {
        return jdbc.sql("SELECT max(work_id) FROM authorship WHERE author_id = ?")
                .param(person.author())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long newest(String table) {
        return jdbc.sql("SELECT max(id) FROM " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Sends a form, which has to be taken, and returns the path that it leads to. */
    private String send(long account, String path, String... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = mvc.perform(request).andReturn();
        assertThat(answer.getResponse().getStatus())
                .as(answer.getResponse().getContentAsString())
                .isBetween(300, 399);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst("[?#].*", "");
    }
}
