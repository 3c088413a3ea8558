package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The word of co-authors: who may give it, when it counts, and what becomes of it. */
@SiteTest
class VouchTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Deciding deciding;

    @Autowired
    private ClaimQueue queue;

    @Test
    void standsByTwoVerifiedCoauthorsAtTwoInstitutions() throws Exception {
        Person person = world.person();
        long anna = verified(person, "Anna Quo", "anna-uni.test", "https://ror.org/0ccccc001");
        long bert = verified(person, "Bert Rho", "bert-uni.test", "https://ror.org/0ccccc002");
        long claim = claiming.open(person.account(), person.author());
        ask(person, claim, author(person, "Anna Quo"));
        ask(person, claim, author(person, "Bert Rho"));
        assertThat(mvc.perform(get("/claims/" + claim + "/vouch").with(people.as(anna)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Do you know", person.name());
        vouch(anna, claim);
        assertThat(proof(claim).state()).isEqualTo("open");
        vouch(bert, claim);
        assertThat(proof(claim).state()).isEqualTo("standing");
        assertThat(proof(claim).strength()).isEqualTo("medium");
        deciding.approve(claim, people.curator("Cora"), Reason.PROOF_STANDS, "");
        assertThat(score(person.author())).as("19 + 8 + two vouches").isEqualTo(33);

        long annasClaim = claimOf(anna);
        deciding.dispute(annasClaim, people.curator("Cora"), Reason.DOUBT, "");
        deciding.revoke(annasClaim, people.curator("Cora One"), Reason.FALSE_CLAIM, "");
        deciding.revoke(annasClaim, people.curator("Cora Two"), Reason.FALSE_CLAIM, "");
        assertThat(score(person.author()))
                .as("a false owner's word falls with them")
                .isEqualTo(30);
    }

    @Test
    void countsNoCoauthorWhoIsNotVerifiedAndNobodyWhoWasVouchedFor() throws Exception {
        Person person = world.person();
        long anna = verified(person, "Anna Quo", "anna-two.test", "https://ror.org/0ccccc003");
        long claim = claiming.open(person.account(), person.author());
        long carl = people.member("Carl Tau");
        long carlsClaim = claiming.open(carl, author(person, "Carl Tau"));
        deciding.approve(carlsClaim, people.curator("Cora"), Reason.KNOWN_PERSON, "");
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/vouch", author(person, "Carl Tau")))
                .as("level 2")
                .isEqualTo(422);
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/vouch", 1))
                .isEqualTo(422);
        ask(person, claim, author(person, "Anna Quo"));
        jdbc.sql("INSERT INTO vouch (claim_id, author_id, account_id, institution, asked_at, given_at)"
                        + " VALUES (?, ?, ?, 'x', now(), now())")
                .params(claimOf(anna), person.author(), person.account())
                .update();
        assertThat(submit(anna, "/claims/" + claim + "/vouch", 1)).isEqualTo(409);
        assertThat(submit(people.member("Not Asked"), "/claims/" + claim + "/vouch", 1))
                .isEqualTo(404);
    }

    @Test
    void allowsFiveVouchesInThirtyDays() throws Exception {
        Person person = world.person();
        long anna = verified(person, "Anna Quo", "anna-three.test", "https://ror.org/0ccccc004");
        long claim = claiming.open(person.account(), person.author());
        ask(person, claim, author(person, "Anna Quo"));
        for (int i = 0; i < 5; i++) {
            long other = claiming.open(people.member("Other"), world.person().author());
            jdbc.sql("INSERT INTO vouch (claim_id, author_id, account_id, institution, asked_at, given_at)"
                            + " VALUES (?, ?, ?, 'x', now(), now() - interval '29 days')")
                    .params(other, author(person, "Anna Quo"), anna)
                    .update();
        }
        assertThat(submit(anna, "/claims/" + claim + "/vouch", 1)).isEqualTo(409);
    }

    private void vouch(long account, long claim) throws Exception {
        assertThat(submit(account, "/claims/" + claim + "/vouch", 1)).isEqualTo(302);
    }

    private void ask(Person person, long claim, long author) throws Exception {
        assertThat(submit(person.account(), "/claims/" + claim + "/proofs/vouch", author))
                .isEqualTo(302);
    }

    private int submit(long account, String path, long value) throws Exception {
        return mvc.perform(post(path).param("value", String.valueOf(value)).with(people.as(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** A co-author with a strong proof: an institutional mailbox that the metadata prints. */
    private long verified(Person person, String name, String domain, String ror) throws Exception {
        long author = author(person, name);
        long account = people.member(jdbc.sql("SELECT name FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> row.getString(1))
                .single());
        world.university(domain, ror, false);
        world.importPrints(author, "me@" + domain);
        long claim = claiming.open(account, author);
        mvc.perform(post("/claims/" + claim + "/proofs/institution")
                .param("value", "me@" + domain)
                .with(people.as(account)));
        long proof = queue.find(claim).orElseThrow().proofs().getFirst().id();
        mvc.perform(post("/claims/" + claim + "/proofs/" + proof + "/code")
                .param("code", world.code("me@" + domain))
                .with(people.as(account)));
        return account;
    }

    private long author(Person person, String name) {
        return jdbc.sql("SELECT id FROM author WHERE name = ?")
                .param(name + person.name().substring("Zita Klaim".length()))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private ClaimCase.ProofRow proof(long claim) {
        return queue.find(claim).orElseThrow().proofs().getFirst();
    }

    private long claimOf(long account) {
        return jdbc.sql("SELECT id FROM claim WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private int score(long author) {
        return jdbc.sql("SELECT trust_score FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
