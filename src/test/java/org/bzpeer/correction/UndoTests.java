package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.correction.CorrectionForms.led;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.bzpeer.correction.CorrectionWorld.Two;
import org.bzpeer.platform.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A correction, then its undo, then every row of every table as it was before, but for the rows that tell of both. */
@SiteTest
class UndoTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CorrectionWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    private CorrectionForms forms;

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Cora Correct");
        forms = new CorrectionForms(mvc, people);
    }

    @Test
    void restoresAMergeExactly() throws Exception {
        Two two = world.furnished();
        Map<String, String> before = TableDigests.of(jdbc);
        String made = merge(two);
        assertThat(TableDigests.of(jdbc)).isNotEqualTo(before);
        everythingAddsUp();
        mvc.perform(get("/researchers/" + two.small())).andExpect(status().isMovedPermanently());
        assertThat(followers(two.large())).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM authorship WHERE author_id = ?", two.large()))
                .isEqualTo(6);
        assertThat(number("SELECT author_id FROM author_redirect WHERE old_id = ?", 900000000 + two.small()))
                .isEqualTo(two.large());

        undo(made);
        nothingDiffersFrom(before);
        everythingAddsUp();
        mvc.perform(get("/researchers/" + two.small() + "/rosa-k-"
                        + two.family().toLowerCase()))
                .andExpect(status().isOk());
    }

    @Test
    void restoresASplitExactly() throws Exception {
        Two two = world.furnished();
        world.owner(two.large());
        List<Long> works = world.works(two.large());
        Map<String, String> before = TableDigests.of(jdbc);
        String made = move(two.large(), 0, works.subList(0, 2), "TWO_PEOPLE");
        assertThat(TableDigests.of(jdbc)).isNotEqualTo(before);
        everythingAddsUp();
        long other = number("SELECT other_id FROM correction WHERE id = ?", number(made));
        assertThat(world.works(other)).containsExactlyElementsOf(works.subList(0, 2));
        assertThat(number("SELECT cardinality(pinned_works) FROM author_profile WHERE author_id = ?", two.large()))
                .isEqualTo(1);

        undo(made);
        nothingDiffersFrom(before);
        everythingAddsUp();
        mvc.perform(get("/researchers/" + other))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string(
                                "Location", org.hamcrest.Matchers.startsWith("/researchers/" + two.large() + "/")));
    }

    @Test
    void restoresAMoveExactly() throws Exception {
        Two two = world.furnished();
        List<Long> works = world.works(two.large());
        Map<String, String> before = TableDigests.of(jdbc);
        String made = move(two.large(), two.small(), works.subList(1, 2), "WRONG_PLACE");
        assertThat(TableDigests.of(jdbc)).isNotEqualTo(before);
        everythingAddsUp();
        assertThat(world.works(two.small())).hasSize(4).contains(works.get(1));

        undo(made);
        nothingDiffersFrom(before);
        everythingAddsUp();
    }

    @Test
    void restoresThreeCorrectionsOneAfterAnother() throws Exception {
        Two two = world.furnished();
        Map<String, String> before = TableDigests.of(jdbc);
        String moved = move(two.large(), two.small(), world.works(two.large()).subList(0, 1), "WRONG_PLACE");
        String merged = merge(two);
        refusesToUndo(moved, "came later");
        undo(merged);
        undo(moved);
        nothingDiffersFrom(before);
        refusesToUndo(moved, "undone already");
        everythingAddsUp();
    }

    private String merge(Two two) throws Exception {
        return forms.merge(curator, two.large(), two.small(), "Same thesis.");
    }

    private String move(long from, long to, List<Long> works, String reason) throws Exception {
        List<Object> fields = new ArrayList<>(List.of("record", from, "to", to == 0 ? "" : to, "reason", reason));
        works.forEach(work -> fields.addAll(List.of("works", work)));
        return led(forms.send(curator, "/curation/corrections/works/move", fields.toArray()));
    }

    private void undo(String made) throws Exception {
        assertThat(led(forms.send(curator, made + "/undo"))).isEqualTo(made);
    }

    private void refusesToUndo(String made, String why) throws Exception {
        var answer = forms.send(curator, made + "/undo");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("role=\"alert\"", why);
    }

    private void nothingDiffersFrom(Map<String, String> before) {
        Map<String, String> differing = TableDigests.of(jdbc);
        differing.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        assertThat(differing).isEmpty();
    }

    private void everythingAddsUp() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    private long followers(long author) {
        return number("SELECT followers FROM author WHERE id = ?", author);
    }

    private long number(String sql, long id) {
        return jdbc.sql(sql).param(id).query((row, number) -> row.getLong(1)).single();
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
