package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.correction.CorrectionForms.led;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.account.PersonalData;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.bzpeer.imports.SampleWorld;
import org.bzpeer.platform.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of a correction later: when works arrive, when people go, and when it is undone after that. */
@SiteTest
class LaterCorrectionTests {

    private static final String BASE = "/curation/corrections";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private SampleWorld sample;

    @Autowired
    private People people;

    @Autowired
    private List<Check> checks;

    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private TransactionTemplate transaction;

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
    void keepsToAMergeAndASplitInLaterImports() throws Exception {
        Two two = world.two();
        List<Long> works = world.works(two.large());
        String made = led(forms.send(
                curator, BASE + "/works/move", "record", two.large(), "works", works.get(1), "reason", "TWO_PEOPLE"));
        long own = world.number(
                "SELECT other_id FROM correction WHERE id = ?", Long.parseLong(made.replaceAll(".*/", "")));
        led(forms.send(curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
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
        assertThat(world.number("SELECT count(*) FROM author_redirect WHERE old_id = ?", own))
                .isZero();
        everythingAddsUp();
    }

    @Test
    void findsTheNameThatAMergeHasBroughtInLaterImports() throws Exception {
        sample.importLines(work(
                        "5006.00001", "2019-01-05", "Before the wedding", "cs.DB", "Marta Vorhernova; Pia Trauzeug")
                + work("5006.00002", "2020-01-05", "After the wedding", "math.AG", "Nadia Nachherova; Rita Fernerhin"));
        long before = world.holder("Before the wedding", "Marta Vorhernova");
        long after = world.holder("After the wedding", "Nadia Nachherova");
        led(forms.send(curator, BASE + "/merge", "keep", before, "gone", after, "reason", "SAME_PERSON"));
        sample.importLines(
                work("5006.00003", "2023-01-05", "Long after", "math.AG", "Nadia Nachherova; Rita Fernerhin"));
        assertThat(world.holder("Long after", "Nadia Nachherova")).isEqualTo(before);
        sample.importLines(work(
                "5006.00004",
                "2023-02-05",
                "Both names on one work",
                "math.AG",
                "Marta Vorhernova; Nadia Nachherova; Rita Fernerhin"));
        assertThat(world.holder("Both names on one work", "Marta Vorhernova"))
                .isNotEqualTo(world.holder("Both names on one work", "Nadia Nachherova"));
        sample.importLines(
                work("5006.00005", "2023-03-05", "Once more", "math.AG", "Nadia Nachherova; Rita Fernerhin"));
        assertThat(world.holder("Once more", "Nadia Nachherova")).isPositive();
        everythingAddsUp();
    }

    @Test
    void undoesAMergeAlsoWhenNeighboursHaveChangedSince() throws Exception {
        Two two = world.furnished();
        String made = led(forms.send(
                curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        long late = people.member("Late follower");
        world.follow(late, two.large());
        sample.importLines(work(
                "5003.%05d".formatted(two.large()),
                "2023-01-05",
                "Of a neighbour",
                "cs.DB",
                "Pia Paired" + two.family() + "; Quentin Quick" + two.family()));
        led(forms.send(curator, made + "/undo"));
        assertThat(world.number("SELECT followers FROM author WHERE id = ?", two.large()))
                .isEqualTo(3);
        assertThat(world.number("SELECT followers FROM author WHERE id = ?", two.small()))
                .isEqualTo(2);
        assertThat(world.number("SELECT works FROM author WHERE id = ?", two.small()))
                .isEqualTo(3);
        everythingAddsUp();
    }

    @Test
    void bringsNobodyBackWhoHasLeftOrStoppedFollowing() throws Exception {
        Two two = world.two();
        long leaves = people.member("Leaves");
        long stops = people.member("Stops");
        world.follow(leaves, two.small());
        world.follow(stops, two.small());
        String made = led(forms.send(
                curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        transaction.executeWithoutResult(status -> personalData.forEach(data -> data.erase(leaves)));
        mvc.perform(post("/researchers/" + two.large() + "/follow/end").with(people.as(stops)));
        assertThat(world.number("SELECT followers FROM author WHERE id = ?", two.large()))
                .isZero();
        led(forms.send(curator, made + "/undo"));
        assertThat(world.number("SELECT followers FROM author WHERE id = ?", two.small()))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM follow WHERE author_id = ?", two.small()))
                .isZero();
        everythingAddsUp();
    }

    @Test
    void refusesToUndoWhatLaterWorksRestOn() throws Exception {
        Two two = world.two();
        String made = led(forms.send(
                curator, BASE + "/merge", "keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        sample.importLines(work(
                "5004.%05d".formatted(two.large()),
                "2023-01-05",
                "Rests on it",
                "cs.DB",
                "Rosa " + two.family() + "; Pia Paired" + two.family()));
        assertThat(forms.page(curator, made).select(".notice").text())
                .contains("works have come to one of these records");
        assertThat(forms.send(curator, made + "/undo").getContentAsString())
                .contains("works have come to one of these records");
        assertThat(world.number("SELECT author_id FROM author_redirect WHERE old_id = ?", two.small()))
                .isEqualTo(two.large());
    }

    private void everythingAddsUp() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }
}
