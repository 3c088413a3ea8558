package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** What proofs are worth, when they are renewed and when they end. */
class ProofTests extends ClaimSite {

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private OrcidChanges orcidChanges;

    @Test
    void losesThePointsOfAnIdThatIsGivenUpAndRenewsThemWhenItIsShownAgain() throws Exception {
        Person person = world.person();
        String orcid = "0000-0003-1419-2405";
        world.signsInWithOrcid(person.account(), orcid);
        world.importNames(person.author(), orcid, 2);
        long claim = open(person);
        send(person.account(), "/claims/" + claim + "/proofs/orcid");
        assertThat(page(person, null)).contains("Trust 47 - Partly verified", "Verification L3");
        orcidChanges.removed(person.account(), orcid);
        assertThat(page(person, null)).contains("Trust 27 - Partly verified", "Verification L2");
        orcidChanges.shown(person.account(), orcid);
        assertThat(page(person, null)).contains("Trust 47 - Partly verified", "Verification L3");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void takesAnOrcidIdForStrongOnlyWhenTwoImportedWorksCarryItAndTheNamesFit(int works, boolean otherName)
            throws Exception {
        Person person = world.person();
        long account = otherName ? people.member("Somebody Else") : people.member("Other Person");
        world.signsInWithOrcid(account, "0000-0001-5109-3700");
        world.importNames(person.author(), "0000-0001-5109-3700", works);
        long claim = claiming.open(account, person.author());
        send(account, "/claims/" + claim + "/proofs/orcid");
        assertThat(state(claim)).isEqualTo("PENDING");
        assertThat(queue.find(claim).orElseThrow().proofs().getFirst().strength())
                .isEqualTo("medium");
    }

    @Test
    void confirmsAnInstitutionalMailboxByACode() throws Exception {
        Person person = world.person();
        world.university("mail-a.test", "https://ror.org/0aaaaa001", false);
        long claim = open(person);
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/institution", "value", "z@gmail.com")
                        .getResponse()
                        .getContentAsString())
                .contains("not known here as the domain", "z@gmail.com");
        send(person.account(), "/claims/" + claim + "/proofs/institution", "value", "Zita@cs.mail-a.test");
        String code = world.code("zita@cs.mail-a.test");
        assertThat(code).hasSize(8);
        long proof = queue.find(claim).orElseThrow().proofs().getFirst().id();
        String path = "/claims/" + claim + "/proofs/" + proof + "/code";
        assertThat(send(person.account(), path, "code", "12")).contains("wrong-code");
        assertThat(send(person.account(), path, "code", code)).contains("done=stands");
        assertThat(state(claim)).as("a medium proof leaves it to a curator").isEqualTo("PENDING");
        deciding.approve(claim, people.curator("Cora"), Reason.PROOF_STANDS, "");
        assertThat(page(person, null)).contains("Trust 39 - Partly verified").doesNotContain("zita@");
    }

    @Test
    void killsACodeAfterFiveWrongTries() throws Exception {
        Person person = world.person();
        world.university("mail-b.test", "https://ror.org/0aaaaa002", false);
        long claim = open(person);
        send(person.account(), "/claims/" + claim + "/proofs/institution", "value", "z@mail-b.test");
        long proof = queue.find(claim).orElseThrow().proofs().getFirst().id();
        String path = "/claims/" + claim + "/proofs/" + proof + "/code";
        for (int i = 0; i < 5; i++) {
            send(person.account(), path, "code", "wrong " + i);
        }
        assertThat(send(person.account(), path, "code", world.code("z@mail-b.test")))
                .contains("wrong-code");
    }

    @Test
    void approvesAtOnceByAnAddressThatTheMetadataPrints() throws Exception {
        Person person = world.person();
        world.university("mail-c.test", "https://ror.org/0aaaaa003", false);
        world.importPrints(person.author(), "Z.Klaim@mail-c.test");
        long claim = open(person);
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/author-address", "value", "x@mail-c.test")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        send(person.account(), "/claims/" + claim + "/proofs/author-address", "value", "z.klaim@mail-c.test");
        long proof = queue.find(claim).orElseThrow().proofs().getFirst().id();
        send(
                person.account(),
                "/claims/" + claim + "/proofs/" + proof + "/code",
                "code",
                world.code("z.klaim@mail-c.test"));
        assertThat(state(claim)).isEqualTo("APPROVED");
        assertThat(page(person, null)).contains("Verification L3");
    }

    @Test
    void losesThePointsOfAMailboxThatIsNotConfirmedAgain() throws Exception {
        Person person = world.person();
        world.university("mail-d.test", "https://ror.org/0aaaaa004", true);
        world.importPrints(person.author(), "someone@mail-d.test");
        long claim = open(person);
        send(person.account(), "/claims/" + claim + "/proofs/institution", "value", "z@mail-d.test");
        long proof = queue.find(claim).orElseThrow().proofs().getFirst().id();
        send(person.account(), "/claims/" + claim + "/proofs/" + proof + "/code", "code", world.code("z@mail-d.test"));
        assertThat(page(person, null)).as("the exact curated domain is named").contains("Trust 39", "Verification L3");
        rechecks.run(Instant.now().plus(Duration.ofDays(31)), 50);
        String link = jdbc.sql("SELECT substring(body from '/claims/\\S+') FROM mail WHERE recipient = 'z@mail-d.test'"
                        + " ORDER BY id DESC LIMIT 1")
                .query((row, number) -> row.getString(1))
                .single();
        assertThat(mvc.perform(get(link).with(people.as(person.account())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("still mine");
        assertThat(send(person.account(), link)).contains("done=stands");
        assertThat(send(person.account(), link)).contains("old-link");
        rechecks.run(Instant.now().plus(Duration.ofDays(31)), 50);
        rechecks.run(Instant.now().plus(Duration.ofDays(50)), 50);
        assertThat(page(person, null)).contains("Trust 27 - Partly verified", "Verification L2");
        assertThat(snapshotDifferences(person)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeReadAndKeepsWhatWasTyped() throws Exception {
        Person person = world.person();
        long claim = open(person);
        List<String> bad =
                List.of("\u0000", "a\u202eb", "x".repeat(100_000), "<b>'; DROP TABLE claim; --", "${7*7}", "");
        for (ProofKind kind : ProofKind.values()) {
            for (String value : bad) {
                jdbc.sql("DELETE FROM rate_limit WHERE name = 'PROOF'").update();
                MvcResult answer =
                        submit(person.account(), "/claims/" + claim + "/proofs/" + kind.slug(), "value", value);
                assertThat(answer.getResponse().getStatus())
                        .as(kind + " " + value.length())
                        .isLessThan(500);
            }
        }
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/homepage", "value", "http://plain.example")
                        .getResponse()
                        .getContentAsString())
                .contains("beginning with https://", "http://plain.example");
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/nonsense")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        long stranger = people.member("Somebody Else");
        assertThat(mvc.perform(get("/claims/" + claim).with(people.as(stranger)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        for (String verb : List.of("withdraw", "appeal", "proofs/statement", "vouch")) {
            assertThat(submit(stranger, "/claims/" + claim + "/" + verb, "value", "mine")
                            .getResponse()
                            .getStatus())
                    .as(verb)
                    .isIn(404, 422);
        }
        assertThat(state(claim)).isEqualTo("PENDING");
    }
}
