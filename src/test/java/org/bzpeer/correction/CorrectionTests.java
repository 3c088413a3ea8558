package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What curators and owners see before a correction, who may make which, and what comes of it later. */
@SiteTest
@Import(CorrectionWorld.class)
class CorrectionTests {

    private static final String BASE = "/curation/corrections";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private ClaimWorld claims;

    @Autowired
    private SampleWorld sample;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private TransactionTemplate transaction;

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Cora Correct");
    }

    @Test
    void tellsExactlyWhatAMergeChangesAndChangesNothingByThat() throws Exception {
        Two two = world.furnished();
        long before = number("SELECT count(*) FROM correction", 0);
        Document page = page(curator, BASE + "/merge?keep=" + two.large() + "&gone=" + two.small());
        assertThat(page.select(".effects").text())
                .contains("3 works move")
                .contains("1 follower moves.")
                .contains("1 follower follows both already.")
                .contains("1 alias: Rosa K. " + two.family())
                .contains("2 identifiers: ORCID iD 0000-", "OpenAlex A" + (900000 + two.small()))
                .contains("1 earlier claim moves, decided.")
                .contains("1 report moves.")
                .contains("1 older address leads on.")
                .contains("A4 0 → 4 points")
                .contains("Works 3 6", "Followers 2 3", "Years 2019–2021 2016–2022");
        assertThat(page.select(".beside__side").eachText())
                .satisfiesExactly(
                        kept -> assertThat(kept).contains("Stays", "Rosa " + two.family(), "Large three"),
                        gone -> assertThat(gone)
                                .contains("Goes", "Rosa K. " + two.family(), "Small two", "Algebraic Geometry"));
        assertThat(number("SELECT works FROM author WHERE id = ?", two.large())).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM correction", 0)).isEqualTo(before);
        assertThat(number("SELECT count(*) FROM author WHERE id = ?", two.small()))
                .isEqualTo(1);
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTyped() throws Exception {
        Two two = world.two();
        MockHttpServletResponse answer =
                send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "note", "Her thesis says so.");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Choose a reason.", "Her thesis says so.");
        answer = send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "NO_SUCH_REASON");
        assertThat(answer.getContentAsString()).contains("Choose a reason.");
    }

    @Test
    void writesTheLogOfDecisionsAndThePublicHistory() throws Exception {
        Two two = world.two();
        String made = led(send(
                curator,
                BASE + "/merge",
                "keep",
                two.large(),
                "gone",
                two.small(),
                "reason",
                "SAME_PERSON",
                "note",
                "x"));
        String number = made.substring(made.lastIndexOf('/') + 1);
        led(send(curator, made + "/undo"));
        assertThat(jdbc.sql(
                                "SELECT action || ' ' || coalesce(reason, '') FROM audit_entry WHERE subject = ? ORDER BY id")
                        .param("correction " + number)
                        .query(String.class)
                        .list())
                .containsExactly("record.merged SAME_PERSON", "record.restored ");
        assertThat(page(curator, "/researchers/" + two.large() + "/history")
                        .select(".history")
                        .text())
                .contains("Another record merged into this one", "A merge, a split or a move undone", "a curator");
        assertThat(page(curator, made).text()).contains("Undone", "merged into");
        assertThat(page(curator, BASE).text()).contains("Merge " + number, "undone");
    }

    @Test
    void keepsToAMergeAndASplitInLaterImports() throws Exception {
        Two two = world.two();
        List<Long> works = world.works(two.large());
        String made = led(send(
                curator, BASE + "/works/move", "record", two.large(), "works", works.get(1), "reason", "TWO_PEOPLE"));
        long own = number("SELECT other_id FROM correction WHERE id = ?", Long.parseLong(made.replaceAll(".*/", "")));
        led(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        String rosa = "Rosa " + two.family();
        sample.importLines(work(
                        "5001.%05d".formatted(two.large()),
                        "2023-01-05",
                        "Later one",
                        "cs.DB",
                        rosa + "; Pia Paired" + two.family())
                + work(
                        "5002.%05d".formatted(two.large()),
                        "2023-01-05",
                        "Later two",
                        "math.AG",
                        "Rosa K. " + two.family() + "; Rita Remote" + two.family()));
        assertThat(world.holder("Later two", "Rosa K. " + two.family())).isEqualTo(two.large());
        assertThat(world.works(own)).contains(works.get(1));
        assertThat(world.works(two.large())).doesNotContain(works.get(1)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(number("SELECT count(*) FROM author_redirect WHERE old_id = ?", own))
                .isZero();
        everythingAddsUp();
    }

    @Test
    void undoesAMergeAlsoWhenNeighboursHaveChangedSince() throws Exception {
        Two two = world.furnished();
        String made =
                led(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        long late = people.member("Late follower");
        world.follow(late, two.large());
        sample.importLines(work(
                "5003.%05d".formatted(two.large()),
                "2023-01-05",
                "Of a neighbour",
                "cs.DB",
                "Pia Paired" + two.family() + "; Quentin Quick" + two.family()));
        led(send(curator, made + "/undo"));
        assertThat(number("SELECT followers FROM author WHERE id = ?", two.large()))
                .isEqualTo(3);
        assertThat(number("SELECT followers FROM author WHERE id = ?", two.small()))
                .isEqualTo(2);
        assertThat(number("SELECT works FROM author WHERE id = ?", two.small())).isEqualTo(3);
        everythingAddsUp();
    }

    @Test
    void bringsNobodyBackWhoHasLeftOrStoppedFollowing() throws Exception {
        Two two = world.two();
        long leaves = people.member("Leaves");
        long stops = people.member("Stops");
        world.follow(leaves, two.small());
        world.follow(stops, two.small());
        String made =
                led(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        transaction.executeWithoutResult(status -> personalData.forEach(data -> data.erase(leaves)));
        mvc.perform(post("/researchers/" + two.large() + "/follow/end").with(people.as(stops)));
        assertThat(number("SELECT followers FROM author WHERE id = ?", two.large()))
                .isZero();
        led(send(curator, made + "/undo"));
        assertThat(number("SELECT followers FROM author WHERE id = ?", two.small()))
                .isZero();
        assertThat(number("SELECT count(*) FROM follow WHERE author_id = ?", two.small()))
                .isZero();
        everythingAddsUp();
    }

    @Test
    void refusesToUndoWhatLaterWorksRestOn() throws Exception {
        Two two = world.two();
        String made =
                led(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        sample.importLines(work(
                "5004.%05d".formatted(two.large()),
                "2023-01-05",
                "Rests on it",
                "cs.DB",
                "Rosa " + two.family() + "; Pia Paired" + two.family()));
        assertThat(page(curator, made).select(".notice").text()).contains("works have come to one of these records");
        assertThat(send(curator, made + "/undo").getContentAsString())
                .contains("works have come to one of these records");
        assertThat(number("SELECT author_id FROM author_redirect WHERE old_id = ?", two.small()))
                .isEqualTo(two.large());
    }

    @Test
    void refusesWhatCannotBeOnePerson() throws Exception {
        Two two = world.two();
        long partner = world.holder("Small one " + number(two), "Rita Remote" + two.family());
        assertThat(page(curator, BASE + "/merge?keep=" + two.small() + "&gone=" + partner)
                        .text())
                .contains("two names on one work are two people")
                .doesNotContain("What changes");
        assertThat(send(
                                curator,
                                BASE + "/works",
                                "record",
                                two.large(),
                                "works",
                                world.works(two.large()).get(0),
                                "target",
                                "other",
                                "to",
                                two.large())
                        .getContentAsString())
                .contains("one record already");
        assertThat(send(curator, BASE + "/works", "record", two.large()).getContentAsString())
                .contains("No work was chosen");
        MockHttpServletResponse all = mvc.perform(post(BASE + "/works")
                        .with(people.as(curator))
                        .param("record", String.valueOf(two.small()))
                        .param(
                                "works",
                                world.works(two.small()).stream()
                                        .map(String::valueOf)
                                        .toArray(String[]::new)))
                .andReturn()
                .getResponse();
        assertThat(all.getContentAsString()).contains("all works of the record");
    }

    @Test
    void freezesTwoClaimedRecordsAndOpensADispute() throws Exception {
        ClaimWorld.Person one = claimed();
        ClaimWorld.Person other = claimed();
        Document page = page(curator, BASE + "/merge?keep=" + one.author() + "&gone=" + other.author());
        assertThat(page.text()).contains("Both are claimed").doesNotContain("Merge the two records");
        assertThat(send(curator, BASE + "/merge", "keep", one.author(), "gone", other.author(), "reason", "SAME_PERSON")
                        .getContentAsString())
                .contains("Both records are claimed");
        assertThat(led(send(
                        curator,
                        BASE + "/merge/dispute",
                        "keep",
                        one.author(),
                        "gone",
                        other.author(),
                        "note",
                        "One thesis.")))
                .isEqualTo("/curation/disputes");
        assertThat(jdbc.sql("SELECT count(*) FROM author WHERE id IN (?, ?) AND disputed")
                        .params(one.author(), other.author())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(page(curator, "/curation/disputes").text()).contains(one.name(), other.name());
        assertThat(page(curator, BASE + "/merge?keep=" + one.author() + "&gone=" + other.author())
                        .text())
                .contains("is being disputed already");
    }

    @Test
    void keepsTheClaimedRecordWhicheverWasNamedFirst() throws Exception {
        Two two = world.two();
        world.owner(two.small());
        Document page = page(curator, BASE + "/merge?keep=" + two.large() + "&gone=" + two.small());
        assertThat(page.select(".beside__side").first().text()).contains("Stays", "Rosa K.", "claimed");
        assertThat(page.select("input[name=keep]").val()).isEqualTo(String.valueOf(two.small()));
        assertThat(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON")
                        .getContentAsString())
                .contains("is claimed, so it is the one that stays");
    }

    @Test
    void letsNobodyDecideInTheirOwnMatter() throws Exception {
        Two two = world.two();
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED' WHERE id = ?")
                .params(curator, two.large())
                .update();
        assertThat(mvc.perform(get(BASE + "/merge?keep=" + two.large() + "&gone=" + two.small())
                                .with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON")
                        .getStatus())
                .isEqualTo(403);
        long pia = world.holder("Large one " + number(two), "Pia Paired" + two.family());
        assertThat(send(curator, BASE + "/merge", "keep", pia, "gone", two.small(), "reason", "SAME_PERSON")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void letsOwnersCorrectTheirOwnRecordAlone() throws Exception {
        Two two = world.two();
        long owner = world.owner(two.large());
        String desk = "/desk/" + two.large() + "/corrections";
        assertThat(page(owner, desk).text()).contains("Merge with another record", "Move works off it");
        assertThat(page(owner, desk + "/merge?keep=" + two.large()).text()).contains("Rosa K. " + two.family());
        assertThat(page(owner, desk + "/merge?keep=" + two.large() + "&gone=" + two.small())
                        .text())
                .contains("2 works move");
        String merged =
                led(send(owner, desk + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        assertThat(merged).startsWith(desk + "/");
        assertThat(page(owner, desk).text()).contains("merged into");
        led(send(owner, merged + "/undo"));
        long stranger = people.member("Stranger");
        for (String path :
                List.of(desk, merged, desk + "/merge?keep=" + two.large(), desk + "/works?record=" + two.large())) {
            assertThat(mvc.perform(get(path).with(people.as(stranger)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        long pia = world.holder("Large one " + number(two), "Pia Paired" + two.family());
        assertThat(send(owner, desk + "/merge", "keep", two.large(), "gone", pia, "reason", "SAME_PERSON")
                        .getContentAsString())
                .contains("two names on one work");
        assertThat(send(owner, desk + "/merge", "keep", two.small(), "gone", two.large(), "reason", "SAME_PERSON")
                        .getStatus())
                .isEqualTo(404);
        assertThat(number("SELECT count(*) FROM author WHERE id = ?", two.large()))
                .isEqualTo(1);
        assertThat(send(
                                owner,
                                desk + "/merge",
                                "keep",
                                two.large(),
                                "gone",
                                sample.author("Eve Honest"),
                                "reason",
                                "SAME_PERSON")
                        .getContentAsString())
                .contains("do not fit together");
    }

    @Test
    void leadsFromAReportAndFromTheRecordToItsCorrection() throws Exception {
        Two two = world.furnished();
        long report = number("SELECT max(id) FROM wrong_work_report WHERE author_id = ?", two.small());
        Document page = page(curator, "/curation/reports/" + report);
        String works = page.select("a:contains(Move works off)").attr("href");
        String merge = page.select("a:contains(Merge it with)").attr("href");
        assertThat(page(curator, works).select("input[name=report]").first().val())
                .isEqualTo(String.valueOf(report));
        assertThat(page(curator, merge).select("a:contains(Choose)").attr("href"))
                .contains("report=" + report);
        String record = page(
                        curator,
                        jdbc.sql("SELECT '/researchers/' || id || '/' || slug FROM author WHERE id = ?")
                                .param(two.large())
                                .query(String.class)
                                .single())
                .select("a:contains(Correct)")
                .attr("href");
        assertThat(page(curator, record).text()).contains("Rosa " + two.family(), "Merge with another record");
    }

    @Test
    void findsRecordsByNumberAddressIdentifierAndName() throws Exception {
        Two two = world.furnished();
        String orcid = jdbc.sql("SELECT value FROM author_identifier WHERE author_id = ? AND scheme = 'orcid'")
                .param(two.small())
                .query(String.class)
                .single();
        for (String q : List.of(
                String.valueOf(two.small()),
                "https://people.example.org/researchers/" + two.small() + "/rosa?sort=oldest",
                orcid,
                "https://orcid.org/" + orcid,
                "Rosa K. " + two.family())) {
            assertThat(mvc.perform(get(BASE).param("q", q).with(people.as(curator)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(q)
                    .contains("record=" + two.small() + "\"");
        }
        assertThat(mvc.perform(get(BASE).param("q", "%%%").with(people.as(curator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private ClaimWorld.Person claimed() throws Exception {
        ClaimWorld.Person person = claims.person();
        String claim = led(send(person.account(), "/researchers/" + person.author() + "/claims"));
        led(send(person.account(), claim + "/proofs/statement", "value", "Ask my department."));
        led(send(curator, "/curation" + claim, "decision", "APPROVED KNOWN_PERSON", "note", ""));
        return person;
    }

    private Document page(long account, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(people.as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(long account, String path, Object... fields) throws Exception {
        var request = post(path).with(people.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String led(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    private void everythingAddsUp() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    /** Returns the number that the titles of a pair's works carry. */
    private String number(Two two) {
        return jdbc.sql("SELECT substring(title from '[0-9]+') FROM authorship WHERE author_id = ? LIMIT 1")
                .param(two.small())
                .query(String.class)
                .single();
    }

    private long number(String sql, long id) {
        return (sql.contains("?") ? jdbc.sql(sql).param(id) : jdbc.sql(sql))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
