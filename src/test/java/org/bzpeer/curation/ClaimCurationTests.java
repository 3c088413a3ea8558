package org.bzpeer.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.identity.Unlisting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Curators decide about claims by the pages that they have. */
@SiteTest
class ClaimCurationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Unlisting unlisting;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void showsTheSignalsAndApprovesWithAReason() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long curator = people.curator("Cora");
        assertThat(page(curator, "/curation/claims?author=" + person.author()))
                .contains(person.name(), "name same", "1 proof, 0 strong", "account of 0 days");
        assertThat(mvc.perform(get("/curation/claims" + (claim > 1 ? "?after=" + (claim - 1) : ""))
                                .with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/curation/claims/" + claim + "\"");
        assertThat(page(curator, "/curation/claims/" + claim)).contains("Ask my department.", "Approve", "Reject");
        assertThat(send(curator, "/curation/claims/" + claim).getContentAsString())
                .contains("Choose a decision.");
        assertThat(decide(curator, claim, "APPROVED KNOWN_PERSON", "Welcome.")).isEqualTo(302);
        assertThat(state(claim)).isEqualTo("APPROVED");
        assertThat(page(person.account(), "/claims/" + claim)).contains("Welcome.");
        assertThat(page(curator, "/curation/audit?subject=claim%20" + claim)).contains("claim.approved");
        assertThat(decide(people.curator("Curt"), claim, "APPROVED KNOWN_PERSON", ""))
                .as("decided already")
                .isEqualTo(409);
    }

    @Test
    void rejectsWithAReasonAndLetsAnotherCuratorDecideTheAppeal() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long one = people.curator("Cora One");
        assertThat(decide(one, claim, "REJECTED PROOF_INSUFFICIENT", "Which department?"))
                .isEqualTo(302);
        assertThat(page(person.account(), "/claims/" + claim)).contains("Which department?");
        send(person.account(), "/claims/" + claim + "/appeal", "words", "The second one.");
        assertThat(state(claim)).isEqualTo("APPEALED");
        assertThat(page(one, "/curation/claims/" + claim)).contains("The second one.");
        assertThat(decide(one, claim, "APPROVED PROOF_STANDS", "")).isEqualTo(403);
        assertThat(decide(people.curator("Cora Two"), claim, "APPROVED PROOF_STANDS", ""))
                .isEqualTo(302);
        assertThat(state(claim)).isEqualTo("APPROVED");
    }

    @Test
    void namesAnUnlistedRecordToNobodyAnyMore() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long curator = people.curator("Cora Unlisted");
        long waits = people.member("Wanda Waits");
        send(waits, "/researchers/" + person.author() + "/waiting");
        transaction.executeWithoutResult(status -> unlisting.unlist(person.author()));
        String record = "Unlisted record " + person.author();
        assertThat(page(person.account(), "/claims")).contains(record).doesNotContain(person.name());
        assertThat(page(person.account(), "/claims/" + claim)).contains(record);
        assertThat(page(curator, "/curation/claims/" + claim)).contains("Claim on " + record, "same");
        assertThat(page(curator, "/curation/claims?author=" + person.author())).contains(record, "name same");
        assertThat(decide(curator, claim, "APPROVED KNOWN_PERSON", "")).isEqualTo(302);
        assertThat(mails(person.account())).contains(record).doesNotContain(person.name());
        assertThat(mails(waits))
                .as("nobody is told of a record that is not shown")
                .isEmpty();
    }

    private String mails(long account) {
        return jdbc.sql("SELECT coalesce(string_agg(subject || body, ' '), '') FROM mail WHERE recipient = ?")
                .param(people.email(account))
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Test
    void rejectsManyTogetherOrNoneOfThem() throws Exception {
        long curator = people.curator("Cora Many");
        Person one = world.person();
        Person two = world.person();
        long first = waiting(one);
        long second = waiting(two);
        String ids = first + "," + second;
        assertThat(send(curator, "/curation/claims", "ids", ids).getStatus()).isEqualTo(400);
        assertThat(send(curator, "/curation/claims", "ids", ids, "reason", "KNOWN_PERSON")
                        .getStatus())
                .as("many are never approved")
                .isEqualTo(400);
        assertThat(send(curator, "/curation/claims", "ids", ids + ",999999999", "reason", "ABUSE")
                        .getStatus())
                .isEqualTo(404);
        assertThat(state(first)).isEqualTo("PENDING");
        assertThat(send(curator, "/curation/claims", "ids", ids, "reason", "PROOF_INSUFFICIENT")
                        .getStatus())
                .isEqualTo(302);
        assertThat(state(first)).isEqualTo("REJECTED");
        assertThat(state(second)).isEqualTo("REJECTED");
    }

    @Test
    void disputesAndUpholdsAndTakesADecisionBack() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long curator = people.curator("Cora Disputes");
        decide(curator, claim, "APPROVED KNOWN_PERSON", "");
        assertThat(decide(curator, claim, "DISPUTED DOUBT", "")).isEqualTo(302);
        assertThat(page(curator, "/curation/disputes")).contains(person.name());
        assertThat(decide(curator, claim, "UPHELD CLAIM_CONFIRMED", "")).isEqualTo(302);
        assertThat(state(claim)).isEqualTo("UPHELD");
        assertThat(decide(people.curator("Another"), claim, "REVERSE", ""))
                .as("only its maker takes a decision back")
                .isEqualTo(409);
        assertThat(decide(curator, claim, "REVERSE", "")).isEqualTo(302);
        assertThat(state(claim)).isEqualTo("DISPUTED");
    }

    @Test
    void revokesByTwoCurators() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long one = people.curator("Cora One");
        long two = people.curator("Cora Two");
        decide(one, claim, "APPROVED KNOWN_PERSON", "");
        decide(one, claim, "DISPUTED DOUBT", "");
        assertThat(send(one, "/curation/claims/" + claim, "decision", "REVOKED FALSE_CLAIM")
                        .getRedirectedUrl())
                .contains("done=asked");
        assertThat(decide(one, claim, "REVOKED FALSE_CLAIM", "")).isEqualTo(302);
        assertThat(state(claim)).as("one curator is one curator").isEqualTo("DISPUTED");
        assertThat(page(two, "/curation/claims/" + claim)).contains("Revoke, as a second curator");
        assertThat(decide(two, claim, "REVOKED FALSE_CLAIM", "")).isEqualTo(302);
        assertThat(state(claim)).isEqualTo("REVOKED");
    }

    @Test
    void letsNobodyDecideInTheirOwnMatter() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        jdbc.sql("UPDATE account SET role = 'CURATOR' WHERE id = ?")
                .param(person.account())
                .update();
        assertThat(decide(person.account(), claim, "APPROVED KNOWN_PERSON", "")).isEqualTo(403);
        assertThat(send(person.account(), "/curation/claims", "ids", "" + claim, "reason", "ABUSE")
                        .getStatus())
                .isEqualTo(403);
        assertThat(state(claim)).isEqualTo("PENDING");
    }

    @Test
    void neverLiftsARecordAboveL2ByACuratorsWordAlone() throws Exception {
        Person person = world.person();
        long claim = waiting(person);
        long curator = people.curator("Cora Words");
        decide(curator, claim, "APPROVED PROOF_STANDS", "");
        assertThat(level(person)).isEqualTo(2);
        decide(curator, claim, "DISPUTED DOUBT", "");
        decide(curator, claim, "UPHELD CLAIM_CONFIRMED", "");
        assertThat(level(person)).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM evidence WHERE author_id = " + person.author()
                        + " AND revoked_on IS NULL AND proof = 'STRONG'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPROVED",
                "APPROVED ABUSE",
                "APPROVED STRONG_PROOF",
                "WITHDRAWN BY_CLAIMANT",
                "x y",
                "REVERSE x"
            })
    void refusesDecisionsThatDoNotExist(String decision) throws Exception {
        long claim = waiting(world.person());
        assertThat(decide(people.curator("Cora Strict"), claim, decision, "")).isEqualTo(400);
        assertThat(state(claim)).isEqualTo("PENDING");
    }

    private long waiting(Person person) throws Exception {
        String place = send(person.account(), "/researchers/" + person.author() + "/claims")
                .getRedirectedUrl();
        long claim = Long.parseLong(String.valueOf(place).replaceAll("\\D+(\\d+).*", "$1"));
        send(person.account(), "/claims/" + claim + "/proofs/statement", "value", "Ask my department.");
        return claim;
    }

    private int decide(long curator, long claim, String decision, String note) throws Exception {
        return send(curator, "/curation/claims/" + claim, "decision", decision, "note", note)
                .getStatus();
    }

    private MockHttpServletResponse send(long account, String path, String... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(long account, String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(java.net.URI.create(path)).with(people.as(account)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).text();
    }

    private String state(long claim) {
        return jdbc.sql("SELECT state FROM claim WHERE id = ?")
                .param(claim)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private long level(Person person) {
        return number("SELECT trust_level FROM author WHERE id = " + person.author());
    }

    private long number(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }
}
