package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.bzpeer.account.PersonalData;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A claim from its opening to its end: what it gives, what it costs, and what nobody can do with it. */
class ClaimTests extends ClaimSite {

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

    private List<String> mails(long account) {
        return jdbc.sql("SELECT body FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
