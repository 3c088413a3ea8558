package org.bzpeer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld.Person;
import org.bzpeer.platform.Check;
import org.bzpeer.trust.OwnersWord;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The front door to claims, and what the tests about them look at. */
@SiteTest
abstract class ClaimSite {

    @Autowired
    MockMvc mvc;

    @Autowired
    ClaimWorld world;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    OwnersWord owners;

    @Autowired
    ClaimQueue queue;

    @Autowired
    List<Check> checks;

    long open(Person person) throws Exception {
        String location = send(person.account(), "/researchers/" + person.author() + "/claims");
        return Long.parseLong(location.replaceAll("\\D+(\\d+).*", "$1"));
    }

    long approved(Person person) throws Exception {
        long claim = open(person);
        deciding.approve(claim, people.curator("Cora First"), Reason.KNOWN_PERSON, "");
        return claim;
    }

    String send(long account, String path, String... fields) throws Exception {
        MvcResult answer = submit(account, path, fields);
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    MvcResult submit(long account, String path, String... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    String show(long account, long claim) throws Exception {
        return text(
                mvc.perform(get("/claims/" + claim).with(people.as(account))).andReturn());
    }

    String page(Person person, Long viewer) throws Exception {
        String path = jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                .param(person.author())
                .query((row, number) -> row.getString(1))
                .single();
        return text(mvc.perform(viewer == null ? get(path) : get(path).with(people.as(viewer)))
                .andReturn());
    }

    static String text(MvcResult answer) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    String state(long claim) {
        return jdbc.sql("SELECT state FROM claim WHERE id = ?")
                .param(claim)
                .query((row, number) -> row.getString(1))
                .single();
    }

    Long owner(Person person) {
        return (Long) jdbc.sql("SELECT owner_id FROM author WHERE id = ?")
                .param(person.author())
                .query()
                .listOfRows()
                .getFirst()
                .get("owner_id");
    }

    int count(String sql, long parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<String> snapshotDifferences(Person person) {
        return checks.stream()
                .filter(check -> check.subject().startsWith("trust score"))
                .flatMap(check -> check.differences().stream())
                .filter(difference -> difference.startsWith("researcher " + person.author() + ":"))
                .toList();
    }
}
