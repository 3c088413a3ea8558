package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Test;

/** Competing claims, revocation, appeal, reversal and giving up. */
class DisputeTests extends ClaimSite {

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

    @Test
    void opensADisputeByACompetingClaimAndFreezesTheScore() throws Exception {
        Person person = world.person();
        long first = approved(person);
        long rival = people.member(person.name());
        long second = claiming.open(rival, person.author());
        assertThat(state(first)).isEqualTo("DISPUTED");
        assertThat(page(person, null)).contains("Trust 27 - Disputed", "being clarified");
        assertThat(page(person, person.account())).contains("This record is yours", "Your claim is disputed");
        assertThat(show(person.account(), first)).contains("Disputed", "further proofs help");
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
}
