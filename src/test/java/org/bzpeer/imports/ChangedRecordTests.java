package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bzpeer.imports.SampleWorld.work;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Check;
import org.bzpeer.platform.SqlArrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a newer record of a known work does to its author list, and what readers see of it meanwhile. */
@SiteTest
class ChangedRecordTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private Importer importer;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void followsAChangedAuthorListWithoutLosingAnybody() throws IOException {
        String first = work("2102.90003", "2021-01-05", "Moving names", "cs.DB", "Jana Jung; Karl Kranz; Lena Lang");
        world.importLines(first);
        long jana = world.author("Jana Jung");
        long karl = world.author("Karl Kranz");
        String second =
                newer(work("2102.90003", "2021-01-05", "Moving names", "cs.DB", "Mona Mond; Karl Kranz; Jana J. Jung"));
        assertThat(world.importLines(second).changed).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM author WHERE name = 'Lena Lang'")
                        .query(Integer.class)
                        .single())
                .as("whoever no longer stands on any work is gone")
                .isZero();
        assertThat(authors("2102.90003")).containsExactly(world.author("Mona Mond"), karl, jana);
        assertThat(world.author("Jana J. Jung")).isEqualTo(jana);
        keepsEveryCounterRight();
    }

    @Test
    void keepsTwoPeopleOfOneNameApartWhenTheListIsReordered() throws IOException {
        world.importLines(work("2102.90004", "2021-01-05", "Twins", "cs.DB", "Nils Nagel; Otto Ohm; Nils Nagel"));
        long[] before = authors("2102.90004");
        assertThat(before).doesNotHaveDuplicates();
        world.importLines(newer(
                work("2102.90004", "2021-01-05", "Twins", "cs.DB", "Otto Ohm; Pia Pohl; Nils Nagel; Nils Nagel")));
        assertThat(authors("2102.90004")).containsExactly(before[1], world.author("Pia Pohl"), before[2], before[0]);
        keepsEveryCounterRight();
    }

    @Test
    void readsAChangedNameByTheFamilyNameThatIsStored() throws IOException {
        String first = work("2102.90005", "2021-01-05", "Two words", "cs.DB", "x y")
                .replace("[\"y\",\"x\",\"\"]", "[\"Garcia Zorn\",\"Quirin\",\"\"],[\"Rot\",\"Rita\",\"\"]");
        world.importLines(first);
        long quirin = world.author("Quirin Garcia Zorn");
        world.importLines(newer(first.replace("\"Quirin\"", "\"Q. M.\"")));
        assertThat(authors("2102.90005")[0]).isEqualTo(quirin);
        keepsEveryCounterRight();
    }

    @Test
    void letsAffiliationsFollowTheirNames() throws IOException {
        String first = work("2102.90006", "2021-01-05", "At home", "cs.DB", "Sara Sand; Tom Tau; Udo Uhu")
                .replace("[\"Sand\",\"Sara\",\"\"]", "[\"Sand\",\"Sara\",\"\",\"Institute of Sand\"]")
                .replace("[\"Uhu\",\"Udo\",\"\"]", "[\"Uhu\",\"Udo\",\"\",\"Institute of Owls\"]");
        world.importLines(first);
        String second = newer(work("2102.90006", "2021-01-05", "At home", "cs.DB", "Tom Tau; Sara Sand; Vera Veit"));
        world.importLines(second);
        assertThat(jdbc.sql("SELECT array_to_string(affiliations, ';', '-') FROM work WHERE arxiv_id = '2102.90006'")
                        .query(String.class)
                        .single())
                .isEqualTo("-;Institute of Sand;-");
        assertThat(jdbc.sql("SELECT affiliation FROM author WHERE name = 'Sara Sand'")
                        .query(String.class)
                        .single())
                .isEqualTo("Institute of Sand");
        assertThat(jdbc.sql("SELECT count(affiliation) FROM author WHERE name IN ('Tom Tau', 'Vera Veit')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsReadersTheOldStateUntilTheRunIsCompleted() throws Exception {
        String first = work("2102.90007", "2021-01-05", "Old title", "cs.DB", "Wim Wels; Xenia Xu; Yara Yak");
        world.importLines(first);
        List<String> paths =
                List.of(world.path("Wim Wels"), world.path("Xenia Xu"), world.path("Yara Yak"), workPath("2102.90007"));
        List<String> before = pages(paths);
        String second = newer(work("2102.90007", "2021-01-05", "New title", "cs.LG", "Zoe Zink; Wim Wels; Xenia Xu"))
                .replace("\"doi\":null", "\"doi\":\"10.1000/renewed\"");
        assertThatThrownBy(() -> importer.importArxiv(
                        new ByteArrayInputStream(second.getBytes(StandardCharsets.UTF_8)), "cut off", counts -> {
                            throw new IllegalStateException("the test ends this run before its completion");
                        }))
                .hasMessageContaining("the test ends this run");
        assertThat(pages(paths)).isEqualTo(before);

        assertThat(world.importLines(second).unchanged).isEqualTo(1);
        assertThat(authors("2102.90007")).hasSize(3).startsWith(world.author("Zoe Zink"));
        assertThat(response(world.path("Wim Wels")).getContentAsString())
                .contains("New title")
                .doesNotContain("Old title");
        assertThat(response(world.path("Wim Wels")).getHeader("ETag")).isNotIn(before);
        assertThat(response("/doi/10.1000/renewed").getRedirectedUrl()).isEqualTo(workPath("2102.90007"));
        keepsEveryCounterRight();
    }

    @Test
    void takesSeveralNewerRecordsOfOneWorkInOneRun() throws IOException {
        String first = work("2102.90008", "2021-01-05", "Step one", "cs.DB", "Arno Adler; Bea Bach");
        String second = first.replace("Step one", "Step two")
                .replace("\"doi\":null", "\"doi\":\"10.1000/steps\"")
                .replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2022-01-05\"");
        String third = newer(work("2102.90008", "2021-01-05", "Step three", "cs.DB", "Bea Bach; Carl Cohn"));
        Counts counts = world.importLines(first + second + third + third);
        assertThat(counts.created).isEqualTo(1);
        assertThat(counts.changed).isEqualTo(2);
        assertThat(counts.unchanged).isEqualTo(1);
        assertThat(jdbc.sql("SELECT title || ' ' || doi || ' ' || type FROM work WHERE arxiv_id = '2102.90008'")
                        .query(String.class)
                        .single())
                .isEqualTo("Step three 10.1000/steps article");
        assertThat(authors("2102.90008")).containsExactly(world.author("Bea Bach"), world.author("Carl Cohn"));
        keepsEveryCounterRight();
    }

    private void keepsEveryCounterRight() {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.differences()).isEmpty());
    }

    private List<String> pages(List<String> paths) throws Exception {
        List<String> pages = new java.util.ArrayList<>();
        for (String path : paths) {
            MockHttpServletResponse response = response(path);
            assertThat(response.getStatus()).isEqualTo(200);
            pages.add(response.getContentAsString());
            pages.add(response.getHeader("ETag"));
        }
        return pages;
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private String workPath(String arxivId) {
        return jdbc.sql("SELECT '/works/' || id || '/' || slug FROM work WHERE arxiv_id = ?")
                .param(arxivId)
                .query(String.class)
                .single();
    }

    private long[] authors(String arxivId) {
        return jdbc.sql("SELECT author_ids FROM byline JOIN work ON id = work_id WHERE arxiv_id = ?")
                .param(arxivId)
                .query((row, number) -> SqlArrays.longs(row, 1))
                .single();
    }

    private static String newer(String record) {
        return record.replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2023-01-05\"");
    }
}
