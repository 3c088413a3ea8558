package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.correction.CorrectionForms.led;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.claim.ClaimWorld;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.bzpeer.imports.SampleWorld;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who may make which correction, and what nobody may. */
@SiteTest
class CorrectionRightsTests {

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

    private CorrectionForms forms;

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Cora Correct");
        forms = new CorrectionForms(mvc, people);
    }

    @Test
    void refusesWhatCannotBeOnePerson() throws Exception {
        Two two = world.two();
        long partner = world.holder("Small one " + number(two), "Rita Remote" + two.family());
        assertThat(forms.page(curator, BASE + "/merge?keep=" + two.small() + "&gone=" + partner)
                        .text())
                .contains("two names on one work are two people")
                .doesNotContain("What changes");
        assertThat(forms.send(
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
        assertThat(forms.send(curator, BASE + "/works", "record", two.large()).getContentAsString())
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
        Document page = forms.page(curator, BASE + "/merge?keep=" + one.author() + "&gone=" + other.author());
        assertThat(page.text()).contains("Both are claimed").doesNotContain("Merge the two records");
        assertThat(forms.send(
                                curator,
                                BASE + "/merge",
                                "keep",
                                one.author(),
                                "gone",
                                other.author(),
                                "reason",
                                "SAME_PERSON")
                        .getContentAsString())
                .contains("Both records are claimed");
        assertThat(led(forms.send(
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
        assertThat(forms.page(curator, "/curation/disputes").text()).contains(one.name(), other.name());
        assertThat(forms.page(curator, BASE + "/merge?keep=" + one.author() + "&gone=" + other.author())
                        .text())
                .contains("is being disputed already");
    }

    @Test
    void oneRecordOnBothSidesIsNoPair() throws Exception {
        long claimed = claimed().author();
        Document page = forms.page(curator, BASE + "/merge?keep=" + claimed + "&gone=" + claimed + "&report=7");
        assertThat(page.text())
                .contains("This is one record already")
                .doesNotContain("Both are claimed")
                .doesNotContain("Keep the other one instead");
        assertThat(page.select("main a:containsOwn(Choose another one)").attr("href"))
                .isEqualTo(BASE + "/merge?keep=" + claimed + "&report=7");
    }

    @Test
    void keepsTheClaimedRecordWhicheverWasNamedFirst() throws Exception {
        Two two = world.two();
        world.owner(two.small());
        Document page = forms.page(curator, BASE + "/merge?keep=" + two.large() + "&gone=" + two.small());
        assertThat(page.select(".beside__side").first().text()).contains("Stays", "Rosa K.", "claimed");
        assertThat(page.select("input[name=keep]").val()).isEqualTo(String.valueOf(two.small()));
        assertThat(forms.send(
                                curator,
                                BASE + "/merge",
                                "keep",
                                two.large(),
                                "gone",
                                two.small(),
                                "reason",
                                "SAME_PERSON")
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
        assertThat(forms.send(
                                curator,
                                BASE + "/merge",
                                "keep",
                                two.large(),
                                "gone",
                                two.small(),
                                "reason",
                                "SAME_PERSON")
                        .getStatus())
                .isEqualTo(403);
        long pia = world.holder("Large one " + number(two), "Pia Paired" + two.family());
        assertThat(forms.send(curator, BASE + "/merge", "keep", pia, "gone", two.small(), "reason", "SAME_PERSON")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void letsOwnersCorrectTheirOwnRecordAlone() throws Exception {
        Two two = world.two();
        long owner = world.owner(two.large());
        String desk = "/desk/" + two.large() + "/corrections";
        assertThat(forms.page(owner, desk).text()).contains("Merge with another record", "Move works off it");
        assertThat(forms.page(owner, desk + "/merge?keep=" + two.large()).text())
                .contains("Rosa K. " + two.family());
        assertThat(forms.page(owner, desk + "/merge?keep=" + two.large() + "&gone=" + two.small())
                        .text())
                .contains("2 works move");
        String merged = led(
                forms.send(owner, desk + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        assertThat(merged).startsWith(desk + "/");
        assertThat(forms.page(owner, desk).text()).contains("merged into");
        led(forms.send(owner, merged + "/undo"));
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
        assertThat(forms.send(owner, desk + "/merge", "keep", two.large(), "gone", pia, "reason", "SAME_PERSON")
                        .getContentAsString())
                .contains("two names on one work");
        assertThat(forms.send(owner, desk + "/merge", "keep", two.small(), "gone", two.large(), "reason", "SAME_PERSON")
                        .getStatus())
                .isEqualTo(404);
        assertThat(world.number("SELECT count(*) FROM author WHERE id = ?", two.large()))
                .isEqualTo(1);
        assertThat(forms.send(
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

    private ClaimWorld.Person claimed() throws Exception {
        ClaimWorld.Person person = claims.person();
        String claim = led(forms.send(person.account(), "/researchers/" + person.author() + "/claims"));
        led(forms.send(person.account(), claim + "/proofs/statement", "value", "Ask my department."));
        led(forms.send(curator, "/curation" + claim, "decision", "APPROVED KNOWN_PERSON", "note", ""));
        return person;
    }

    /** Returns the number that the titles of a pair's works carry. */
    private String number(Two two) {
        return jdbc.sql("SELECT substring(title from '[0-9]+') FROM authorship WHERE author_id = ? LIMIT 1")
                .param(two.small())
                .query(String.class)
                .single();
    }
}
