package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.platform.Check;
import org.bzpeer.trust.OwnersWord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class ClaimTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deciding deciding;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private OrcidChanges orcidChanges;

    @Autowired
    private OwnersWord owners;

    @Autowired
    private ClaimQueue queue;

    @Autowired
    private List<Check> checks;

    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void goesFrom19To27ByACuratorsDecision() throws Exception {
        Person person = world.person();
        assertThat(page(person, null))
                .contains("Trust 19 - Unverified", "Verification L1", "Unclaimed author", "Log in to claim");
        long claim = open(person);
        assertThat(page(person, person.account())).contains("It waits for a proof of yours");
        assertThat(send(person.account(), "/claims/" + claim + "/proofs/statement", "value", "Ask my department."))
                .contains("done=stands");
        assertThat(page(person, null)).as("a claim in progress gives nothing").contains("Trust 19", "Unclaimed author");
        long curator = people.curator("Cora Curator");
        assertThat(queue.open(claim - 1)).extracting(ClaimRow::id).contains(claim);
        deciding.approve(claim, curator, Reason.KNOWN_PERSON, "Welcome.");
        assertThat(page(person, null)).contains("Trust 27 - Partly verified", "Verification L2", "Claimed author");
        assertThat(page(person, person.account())).contains("This record is yours");
        assertThat(show(person.account(), claim)).contains("Welcome.");
        assertThat(mails(person.account())).anyMatch(mail -> mail.contains("/claims/" + claim));
        assertThat(snapshotDifferences(person)).isEmpty();
    }

    @Test
    void goesTo54ByOrcidAndAReviewWithoutACurator() throws Exception {
        Person person = world.person();
        world.signsInWithOrcid(person.account(), "0000-0002-1825-0097");
        world.importNames(person.author(), "0000-0002-1825-0097", 2);
        long claim = open(person);
        send(person.account(), "/claims/" + claim + "/proofs/orcid");
        assertThat(state(claim)).isEqualTo("APPROVED");
        owners.reviewed(person.author(), 5, 5);
        owners.reconfirmed(person.author());
        assertThat(page(person, null)).contains("Trust 54 - Verified", "Verification L3");
        owners.reviewed(person.author(), 3, 5);
        assertThat(page(person, null)).contains("Trust 50 - Verified");
        assertThat(snapshotDifferences(person)).isEmpty();
    }

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

    @Test
    void keepsEveryRecordThatWasEverClaimedApartOnImport() throws Exception {
        Person person = world.person();
        open(person);
        assertThat(count("SELECT count(*) FROM author WHERE id = ? AND held", person.author()))
                .isEqualTo(1);
        Person other = world.person();
        long first = approved(person);
        long second = approved(other);
        deciding.disputeMerge(person.author(), other.author(), people.curator("Cora"), "One person?");
        assertThat(List.of(state(first), state(second))).containsOnly("DISPUTED");
        assertThat(page(person, null)).contains("Trust 27 - Disputed");
        assertThat(page(other, null)).contains("Trust 27 - Disputed");
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
    void opensADisputeByACompetingClaimAndFreezesTheScore() throws Exception {
        Person person = world.person();
        long first = approved(person);
        long rival = people.member(person.name());
        long second = claiming.open(rival, person.author());
        assertThat(state(first)).isEqualTo("DISPUTED");
        assertThat(page(person, null)).contains("Trust 27 - Disputed", "being clarified");
        owners.reconfirmed(person.author());
        world.oneMoreWork(person);
        assertThat(page(person, null)).as("frozen, on import too").contains("Trust 27 - Disputed");
        assertThat(owner(person)).isEqualTo(person.account());
        assertThat(snapshotDifferences(person)).isEmpty();
        assertThatThrownBy(() -> deciding.approve(second, people.curator("Cora"), Reason.PROOF_STANDS, ""))
                .isInstanceOf(ClaimRefused.class);
        deciding.uphold(first, people.curator("Cora"), Reason.CLAIM_CONFIRMED, "");
        assertThat(state(second)).isEqualTo("REJECTED");
        assertThat(page(person, null)).contains("Trust 30 - Partly verified").doesNotContain("being clarified");
        assertThat(page(person, rival)).contains("Your claim was not accepted");
    }

    @Test
    void revokesByTwoCuratorsAndGoesBackToL1() throws Exception {
        Person person = world.person();
        long claim = approved(person);
        long rival = people.member(person.name());
        long second = claiming.open(rival, person.author());
        long one = people.curator("Cora One");
        long two = people.curator("Cora Two");
        assertThat(deciding.revoke(claim, one, Reason.FALSE_CLAIM, "")).isEqualTo(Deciding.Revocation.ASKED);
        assertThat(deciding.revoke(claim, one, Reason.FALSE_CLAIM, ""))
                .as("one curator is one curator")
                .isEqualTo(Deciding.Revocation.ASKED);
        assertThat(deciding.revoke(claim, two, Reason.FALSE_CLAIM, "")).isEqualTo(Deciding.Revocation.DONE);
        assertThat(page(person, null)).contains("Trust 19 - Unverified", "Verification L1", "Unclaimed author");
        assertThat(page(person, person.account())).doesNotContain("This record is yours");
        assertThat(owner(person)).isNull();
        deciding.reverse(claim, two, "");
        assertThat(state(claim)).isEqualTo("DISPUTED");
        assertThat(owner(person)).isEqualTo(person.account());
        deciding.revoke(claim, one, Reason.FALSE_CLAIM, "");
        deciding.revoke(claim, two, Reason.FALSE_CLAIM, "");
        deciding.approve(second, one, Reason.PROOF_STANDS, "");
        assertThat(owner(person)).isEqualTo(rival);
        assertThatThrownBy(() -> deciding.reverse(claim, two, "")).isInstanceOf(ClaimRefused.class);
        assertThat(snapshotDifferences(person)).isEmpty();
    }

    @Test
    void endsADisputeWithTheCompetingClaim() throws Exception {
        Person person = world.person();
        long claim = approved(person);
        long rival = people.member("Rita Rival");
        long second = claiming.open(rival, person.author());
        send(rival, "/claims/" + second + "/withdraw");
        assertThat(state(claim)).isEqualTo("UPHELD");
        assertThat(page(person, null)).contains("Trust 27 - Partly verified");
    }

    @Test
    void letsAClaimantAppealToAnotherCurator() throws Exception {
        Person person = world.person();
        long claim = open(person);
        long one = people.curator("Cora One");
        deciding.reject(claim, one, Reason.PROOF_INSUFFICIENT, "Which department?");
        assertThat(show(person.account(), claim)).contains("Not accepted", "Which department?", "Appeal");
        assertThat(submit(person.account(), "/claims/" + claim + "/appeal", "words", " ")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        send(person.account(), "/claims/" + claim + "/appeal", "words", "The second one.");
        assertThat(state(claim)).isEqualTo("APPEALED");
        assertThatThrownBy(() -> deciding.approve(claim, one, Reason.PROOF_STANDS, ""))
                .isInstanceOf(NotYoursToDecide.class);
        deciding.approve(claim, people.curator("Cora Two"), Reason.PROOF_STANDS, "");
        assertThat(owner(person)).isEqualTo(person.account());
    }

    @Test
    void givesARecordUpAndKeepsCuratorsOutOfTheirOwnMatters() throws Exception {
        Person person = world.person();
        long claim = approved(person);
        long coauthor = people.curator(world.coauthor(person));
        long own = claiming.open(coauthor, authorOf(world.coauthor(person)));
        assertThatThrownBy(() -> deciding.approve(own, coauthor, Reason.KNOWN_PERSON, ""))
                .isInstanceOf(NotYoursToDecide.class);
        deciding.approve(own, people.curator("Cora"), Reason.KNOWN_PERSON, "");
        assertThatThrownBy(() -> deciding.dispute(claim, coauthor, Reason.DOUBT, ""))
                .isInstanceOf(NotYoursToDecide.class);
        assertThat(owners.confirmSharedWork(authorOf(world.coauthor(person)), person.author(), workOf(person)))
                .isTrue();
        assertThat(page(person, null)).contains("Trust 28");
        send(person.account(), "/claims/" + claim + "/withdraw");
        assertThat(page(person, null)).contains("Trust 20 - Unverified", "Verification L1", "Unclaimed author");
        assertThat(owner(person)).isNull();
    }

    @Test
    void reversesOnlyTheNewestDecisionAndOnlyByItsMaker() throws Exception {
        Person person = world.person();
        long claim = open(person);
        long curator = people.curator("Cora");
        deciding.approve(claim, curator, Reason.KNOWN_PERSON, "");
        assertThatThrownBy(() -> deciding.reverse(claim, people.curator("Other"), ""))
                .isInstanceOf(ClaimRefused.class);
        deciding.reverse(claim, curator, "");
        assertThat(state(claim)).isEqualTo("PENDING");
        assertThat(owner(person)).isNull();
        assertThat(count("SELECT count(*) FROM claim_decision WHERE claim_id = ?", claim))
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE subject = 'claim ' || ?", claim))
                .isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("UPDATE claim_decision SET note = 'x' WHERE claim_id = ?")
                        .param(claim)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void allowsThreeOpenClaimsAnAccountAndFiveADay() throws Exception {
        Person person = world.person();
        for (int i = 0; i < 2; i++) {
            claiming.open(person.account(), world.person().author());
        }
        open(person);
        assertThat(open(person)).as("the same claim again").isPositive();
        long fourth = world.person().author();
        assertThatThrownBy(() -> claiming.open(person.account(), fourth)).isInstanceOf(ClaimRefused.class);
        String path = "/researchers/" + fourth + "/claims";
        for (int i = 0; i < 3; i++) {
            assertThat(submit(person.account(), path).getResponse().getStatus()).isEqualTo(409);
        }
        assertThat(submit(person.account(), path).getResponse().getStatus()).isEqualTo(429);
    }

    @Test
    void approvesOneOf200SimultaneousClaims() throws Exception {
        Person person = world.person();
        List<Long> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            claims.add(claiming.open(
                    jdbc.sql("INSERT INTO account (email, email_key, name, state, created_at)"
                                    + " VALUES (?, ?, 'Rival', 'ACTIVE', now()) RETURNING id")
                            .params("rival" + person.author() + "-" + i, "rival" + person.author() + "-" + i)
                            .query((row, number) -> row.getLong(1))
                            .single(),
                    person.author()));
        }
        long curator = people.curator("Cora");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long claim : claims) {
                results.add(threads.submit(() -> {
                    start.await();
                    return approve(claim, curator);
                }));
            }
            start.countDown();
        }
        int approved = 0;
        for (Future<Boolean> result : results) {
            approved += result.get() ? 1 : 0;
        }
        assertThat(approved).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM claim WHERE author_id = ? AND state = 'APPROVED'", person.author()))
                .isEqualTo(1);
    }

    private boolean approve(long claim, long curator) {
        while (true) {
            try {
                deciding.approve(claim, curator, Reason.KNOWN_PERSON, "");
                return true;
            } catch (ClaimRefused e) {
                return false;
            } catch (CannotCreateTransactionException e) {
                // All connections are in use; the curator presses the button again.
            }
        }
    }

    @Test
    void holdsTheDatabaseToTheSameTransitionsAsTheCode() throws Exception {
        Set<String> stored = jdbc
                .sql("SELECT from_state || ' ' || to_state FROM claim_transition")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toSet());
        Set<String> coded = Arrays.stream(ClaimState.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .collect(Collectors.toSet());
        assertThat(stored).isEqualTo(coded);
        Person person = world.person();
        long claim = approved(person);
        for (ClaimState to : ClaimState.values()) {
            if (to != ClaimState.APPROVED && !ClaimState.APPROVED.next().contains(to)) {
                assertThatThrownBy(() -> jdbc.sql("UPDATE claim SET state = ? WHERE id = ?")
                                .params(to.name(), claim)
                                .update())
                        .isInstanceOf(DataAccessException.class);
            }
        }
        long rival = claiming.open(people.member("Rita Rival"), person.author());
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE claim SET state = 'APPROVED', waits_for = NULL, deadline = NULL WHERE id = ?")
                        .param(rival)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void lapsesWithoutAProofAndShowsTheDeadline() throws Exception {
        Person person = world.person();
        long claim = open(person);
        String deadline = jdbc.sql("SELECT to_char(deadline AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM claim WHERE id = ?")
                .param(claim)
                .query((row, number) -> row.getString(1))
                .single();
        assertThat(show(person.account(), claim)).contains("You have until", deadline);
        assertThat(page(person, person.account())).contains(deadline);
        while (claiming.lapse(Instant.now().plus(Duration.ofDays(29)), 50) > 0) {
            // Claims of other tests, if any.
        }
        assertThat(state(claim)).isEqualTo("PENDING");
        claiming.lapse(Instant.now().plus(Duration.ofDays(31)), 1000);
        assertThat(state(claim)).isEqualTo("WITHDRAWN");
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

    @Test
    void forgetsAnErasedAccountAndEndsItsOwnership() throws Exception {
        Person person = world.person();
        long claim = approved(person);
        PersonalData data = personalData.stream()
                .filter(part -> part.subject().equals("claims"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(person.account())).isNotEmpty();
        transaction.executeWithoutResult(status -> data.erase(person.account()));
        assertThat(state(claim)).isEqualTo("WITHDRAWN");
        assertThat(owner(person)).isNull();
        assertThat(data.export(person.account())).isEmpty();
    }

    @Test
    void showsCuratorsTheQueueAndOffersACompetingClaimOnTheRecord() throws Exception {
        Person person = world.person();
        approved(person);
        assertThat(page(person, null)).contains("Log in to claim it");
        assertThat(page(person, people.member("Mo Member"))).contains("Claim it too");
        assertThat(page(person, people.curator("Cora"))).contains("Curation: no open claims");
    }

    private long open(Person person) throws Exception {
        String location = send(person.account(), "/researchers/" + person.author() + "/claims");
        return Long.parseLong(location.replaceAll("\\D+(\\d+).*", "$1"));
    }

    private long approved(Person person) throws Exception {
        long claim = open(person);
        deciding.approve(claim, people.curator("Cora First"), Reason.KNOWN_PERSON, "");
        return claim;
    }

    private String send(long account, String path, String... fields) throws Exception {
        MvcResult answer = submit(account, path, fields);
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcResult submit(long account, String path, String... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    private String show(long account, long claim) throws Exception {
        return text(
                mvc.perform(get("/claims/" + claim).with(people.as(account))).andReturn());
    }

    private String page(Person person, Long viewer) throws Exception {
        String path = jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(person.author())
                .query((row, number) -> row.getString(1))
                .single();
        return text(mvc.perform(viewer == null ? get(path) : get(path).with(people.as(viewer)))
                .andReturn());
    }

    private static String text(MvcResult answer) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    private String state(long claim) {
        return jdbc.sql("SELECT state FROM claim WHERE id = ?")
                .param(claim)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private Long owner(Person person) {
        return (Long) jdbc.sql("SELECT owner_id FROM author WHERE id = ?")
                .param(person.author())
                .query()
                .listOfRows()
                .getFirst()
                .get("owner_id");
    }

    private long authorOf(String name) {
        return jdbc.sql("SELECT id FROM author WHERE name = ?")
                .param(name)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long workOf(Person person) {
        return jdbc.sql("SELECT min(work_id) FROM authorship WHERE author_id = ?")
                .param(person.author())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private int count(String sql, long parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private List<String> mails(long account) {
        return jdbc.sql("SELECT body FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> snapshotDifferences(Person person) {
        return checks.stream()
                .filter(check -> check.subject().startsWith("trust score"))
                .flatMap(check -> check.differences().stream())
                .filter(difference -> difference.startsWith("researcher " + person.author() + ":"))
                .toList();
    }
}
