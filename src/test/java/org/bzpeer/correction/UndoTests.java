package org.bzpeer.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

    private long curator;

    @BeforeEach
    void engage() {
        curator = people.curator("Cora Correct");
    }

    @Test
    void restoresAMergeExactly() throws Exception {
        Two two = world.furnished();
        Map<String, String> before = TableDigests.of(jdbc);
        String made = send(
                "/curation/corrections/merge",
                Map.of("keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON", "note", "Same thesis."));
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
        String merged = send(
                "/curation/corrections/merge",
                Map.of("keep", two.large(), "gone", two.small(), "reason", "SAME_PERSON"));
        refusesToUndo(moved, "came later");
        undo(merged);
        undo(moved);
        nothingDiffersFrom(before);
        refusesToUndo(moved, "undone already");
        everythingAddsUp();
    }

    private String move(long from, long to, List<Long> works, String reason) throws Exception {
        var request = post("/curation/corrections/works/move")
                .with(people.as(curator))
                .param("record", String.valueOf(from))
                .param("to", to == 0 ? "" : String.valueOf(to))
                .param("reason", reason);
        works.forEach(work -> request.param("works", String.valueOf(work)));
        return led(request);
    }

    private String send(String path, Map<String, Object> fields) throws Exception {
        var request = post(path).with(people.as(curator));
        fields.forEach((name, value) -> request.param(name, String.valueOf(value)));
        return led(request);
    }

    private String led(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    private void undo(String made) throws Exception {
        assertThat(send(made + "/undo", Map.of())).isEqualTo(made);
    }

    private void refusesToUndo(String made, String why) throws Exception {
        var answer = mvc.perform(post(made + "/undo").with(people.as(curator)))
                .andReturn()
                .getResponse();
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
