package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.OneTimeLinks;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.platform.GuardedClient;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.Web;
import org.bzpeer.trust.Ledger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A claim that rests on the claimant's ORCID record, with ORCID on loopback. */
@SiteTest
class OrcidRecordClaimTests {

    private static final String ID = "0000-0002-9079-593X";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ClaimWorld world;

    @Autowired
    private Claiming claiming;

    @Autowired
    private Deciding deciding;

    @Autowired
    private ClaimQueue queue;

    @Autowired
    private Web web;

    private OrcidSite orcid;
    private GuardedClient client;
    private Proving proving;
    private Rechecks rechecks;

    /** The same parts as the site's, but for a client that may reach the loopback. */
    @BeforeEach
    void start(
            @Autowired ClaimedRecords records,
            @Autowired Claimants claimants,
            @Autowired Claims claims,
            @Autowired Proofs proofs,
            @Autowired List<ProofMethod> all,
            @Autowired Approval approval,
            @Autowired Ledger ledger,
            @Autowired ClaimLetters letters,
            @Autowired Limits limits,
            @Autowired OneTimeLinks links,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction)
            throws Exception {
        orcid = new OrcidSite();
        client = orcid.client(Duration.ofSeconds(10));
        List<ProofMethod> known = new ArrayList<>(all);
        known.replaceAll(method -> method.kind() == ProofKind.ORCID_RECORD
                ? new OrcidRecordProof(client, web, JsonMapper.shared(), orcid.address())
                : method);
        ProofMethods methods = new ProofMethods(known, claimants, proofs);
        proving = new Proving(
                records, claimants, claims, proofs, methods, approval, ledger, letters, limits, transaction);
        rechecks = new Rechecks(jdbc, records, claimants, proofs, methods, ledger, links, letters, transaction);
    }

    @AfterEach
    void stop() throws Exception {
        client.destroy();
        orcid.close();
    }

    @Test
    void isJudgedByACuratorBringsFourPointsAndIsLookedAtAgain() throws Exception {
        Person person = world.person();
        long claim = claiming.open(person.account(), person.author());
        String link = link(person, claim);
        orcid.person(ID, List.of(person.name()), List.of());
        assertThat(bring(person, claim)).isEqualTo(Finding.Outcome.MISSING);
        assertThat(show(person, claim)).contains(ID, "does not list " + link, "Look again");
        orcid.person(ID, List.of(person.name()), List.of(link));
        assertThat(bring(person, claim)).isEqualTo(Finding.Outcome.STANDS);
        assertThat(queue.find(claim).orElseThrow().row().state())
                .as("a medium proof leaves it to a curator")
                .isEqualTo(ClaimState.PENDING);
        deciding.approve(claim, people.curator("Cora Curator"), Reason.PROOF_STANDS, "");
        assertThat(record(person))
                .contains(
                        "Trust 31 - Partly verified",
                        "Verification L2",
                        "The ORCID record " + ID + " links to this record")
                .doesNotContain("authenticated by its holder 20 of 20");
        Instant due = Instant.now().plus(Duration.ofDays(31));
        assertThat(look(claim, due)).isEqualTo("standing");
        assertThat(record(person)).contains("Trust 31");
        orcid.person(ID, List.of(person.name()), List.of());
        for (int day = 1; day <= 3; day++) {
            assertThat(record(person)).as("kept for " + day + " looks").contains("Trust 31");
            look(claim, due.plus(Duration.ofDays(31 + 2 * day)));
        }
        assertThat(record(person)).contains("Trust 27 - Partly verified").doesNotContain("links to this record");
        assertThat(show(person, claim)).contains("ended");
    }

    @Test
    void doesNotStandForAnybodyElsesClaim() throws Exception {
        Person person = world.person();
        long claim = claiming.open(person.account(), person.author());
        orcid.person(ID, List.of(person.name()), List.of(link(person, claim)));
        long rival = people.member(person.name());
        long second = claiming.open(rival, person.author());
        assertThat(proving.bring(second, rival, ProofKind.ORCID_RECORD, ID)).isEqualTo(Finding.Outcome.MISSING);
        assertThat(bring(person, claim)).isEqualTo(Finding.Outcome.STANDS);
        claiming.withdraw(claim, person.account());
    }

    @Test
    void saysInTheFormWhatIsNoIdAndThatOrcidIsAway() throws Exception {
        Person person = world.person();
        long claim = claiming.open(person.account(), person.author());
        assertThat(show(person, claim))
                .contains("Link on your ORCID record", link(person, claim), "Websites and social links");
        String path = "/claims/" + claim + "/proofs/orcid-record";
        var refused = mvc.perform(post(path).with(people.as(person.account())).param("value", "0000-0002-9079-5930"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("This is no ORCID iD", "0000-0002-9079-5930");
        // The site of the tests asks a service that it may not reach.
        assertThat(mvc.perform(post(path).with(people.as(person.account())).param("value", ID))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("done=missing", "#orcid-record");
        assertThat(show(person, claim)).contains("ORCID could not be reached just now");
    }

    private Finding.Outcome bring(Person person, long claim) {
        return proving.bring(claim, person.account(), ProofKind.ORCID_RECORD, "https://orcid.org/" + ID);
    }

    /** Looks at what is due and returns the proof's state. */
    private String look(long claim, Instant now) {
        rechecks.run(now, 1000);
        return queue.find(claim).orElseThrow().proofs().getFirst().state();
    }

    private String link(Person person, long claim) {
        return web.url(queue.find(claim).orElseThrow().row().author().href()) + "#claim-" + claim;
    }

    private String show(Person person, long claim) throws Exception {
        return Jsoup.parse(mvc.perform(get("/claims/" + claim).with(people.as(person.account())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private String record(Person person) throws Exception {
        String moved = mvc.perform(get("/researchers/" + person.author()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Jsoup.parse(mvc.perform(get(String.valueOf(moved)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }
}
