package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bzpeer.SiteTest;
import org.bzpeer.platform.Check;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class ImportTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private Importer importer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Check> checks;

    @Test
    void writesNothingWhenTheSameFileComesAgain() throws IOException {
        Map<String, String> before = rowVersions();
        Counts counts;
        try (InputStream sample = new ClassPathResource("sample/arxiv-works.jsonl").getInputStream()) {
            counts = importer.importArxiv(sample, "sample again", c -> {});
        }
        assertThat(counts.read).isEqualTo(16);
        assertThat(counts.unchanged).isEqualTo(16);
        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void keepsEveryCounterRight() {
        assertThat(checks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.subject()).isEmpty());
    }

    @Test
    void findsAWrongCounter() {
        long author = world.author("Nick Ryder");
        jdbc.sql("UPDATE author SET works = 7, trust_score = 99 WHERE id = ?")
                .param(author)
                .update();
        try {
            assertThat(checks)
                    .anySatisfy(check -> assertThat(check.differences()).anyMatch(d -> d.contains("stored works 7")));
            assertThat(checks)
                    .anySatisfy(check -> assertThat(check.differences()).anyMatch(d -> d.contains("stored 99")));
        } finally {
            jdbc.sql("UPDATE author SET works = 1, trust_score = 6 WHERE id = ?")
                    .param(author)
                    .update();
        }
    }

    @Test
    void takesANewerRecordAndKeepsWhatItLacks() throws IOException {
        String first = work("2101.90001", "2021-01-05", "First title", "cs.DB", "Greta Gardener; Hugo Holm");
        world.importLines(first);
        long greta = world.author("Greta Gardener");
        String second = first.replace("\"About First title.\"", "null")
                .replace("First title", "Second title")
                .replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2022-01-05\"");
        assertThat(second).contains("\"abstract\":null");
        assertThat(world.importLines(second).changed).isEqualTo(1);
        assertThat(world.author("Greta Gardener")).isEqualTo(greta);
        assertThat(title(greta)).isEqualTo("Second title");
        assertThat(jdbc.sql("SELECT text FROM work_abstract JOIN work ON id = work_id WHERE arxiv_id = '2101.90001'")
                        .query(String.class)
                        .single())
                .isEqualTo("About First title.");
        assertThat(world.importLines(first).unchanged).as("an older record").isEqualTo(1);
        assertThat(title(greta)).isEqualTo("Second title");
        assertThat(world.importLines(second).unchanged).isEqualTo(1);
        keepsEveryCounterRight();
    }

    @Test
    void leavesARecordWithoutAbstractTheAbstractThatItHas() throws IOException {
        String with = work("2101.90002", "2021-01-05", "Kept abstract", "cs.DB", "Ida Ivers");
        String without = with.replace("\"About Kept abstract.\"", "null");
        world.importLines(with);
        assertThat(world.importLines(without).unchanged).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM work_abstract WHERE text = 'About Kept abstract.'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(world.importLines(with).unchanged).isEqualTo(1);
    }

    @Test
    void endsRunsThatWereCutOff() throws IOException {
        jdbc.sql(
                        "INSERT INTO import_run (source, input, state, started_at) VALUES ('arxiv', 'killed', 'RUNNING', now())")
                .update();
        world.importLines(work("2101.90030", "2021-01-05", "After a kill", "cs.DB", "Ute Uhl"));
        assertThat(jdbc.sql("SELECT state || ': ' || reason FROM import_run WHERE input = 'killed'")
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED: was cut off");
        assertThat(jdbc.sql("SELECT count(*) FROM import_run WHERE state = 'RUNNING'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsARecordOutThatIsOlderThanAnEqualOne() throws IOException {
        String first = work("2101.90031", "2021-01-05", "Confirmed", "cs.DB", "Vito Voss");
        String confirmed = first.replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2023-01-05\"");
        String between = first.replace("Confirmed", "Overtaken")
                .replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2022-01-05\"");
        world.importLines(first);
        assertThat(world.importLines(confirmed).unchanged).isEqualTo(1);
        Map<String, String> before = rowVersions();
        assertThat(world.importLines(between).unchanged).isEqualTo(1);
        assertThat(world.importLines(confirmed).unchanged).isEqualTo(1);
        assertThat(rowVersions()).isEqualTo(before);
        assertThat(title(world.author("Vito Voss"))).isEqualTo("Confirmed");
    }

    @Test
    void refusesASecondRecordOfOneIdInAFile() throws IOException {
        String one = work("2101.90004", "2021-01-05", "Twice", "cs.DB", "Nora Nord");
        Counts counts = world.importLines(one + one.replace("Twice", "Twice, but other"));
        assertThat(counts.created).isEqualTo(1);
        assertThat(counts.refused).isEqualTo(1);
        assertThat(counts.refusals().getFirst().line()).isEqualTo(2);
        assertThat(counts.refusals().getFirst().reason()).contains("2101.90004");
        assertThat(world.importLines(one + one).unchanged).isEqualTo(2);
    }

    @Test
    void takesThreeThousandAuthorsWithoutMakingThemCollaborators() throws IOException {
        StringBuilder authors = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            authors.append(i == 0 ? "" : ";")
                    .append("Collider")
                    .append(i % 60)
                    .append(" Person")
                    .append(Integer.toString(i, 36));
        }
        Counts counts =
                world.importLines(work("2101.90005", "2021-01-05", "A collision", "hep-ex", authors.toString()));
        assertThat(counts.created).isEqualTo(1);
        assertThat(jdbc.sql("SELECT collaborators FROM author WHERE name = 'Collider7 Person7'")
                        .query(Integer.class)
                        .single())
                .isZero();
        keepsEveryCounterRight();
    }

    @Test
    void mergesTwoRecordsWhenALaterWorkShowsThatTheyAreOne() throws IOException {
        world.importLines(work("2101.90010", "2021-01-05", "Sorting lists", "cs.DB", "Olga Oxen; Paula Pine")
                + work("2101.90011", "2021-01-06", "Elliptic curves", "math.AG", "Olga Oxen; Quentin Quarry"));
        List<Long> two = jdbc.sql("SELECT id FROM author WHERE name = 'Olga Oxen' ORDER BY id")
                .query(Long.class)
                .list();
        assertThat(two).hasSize(2);
        world.importLines(
                work("2101.90012", "2021-01-07", "Option prices", "q-fin.PM", "Olga Oxen; Paula Pine; Quentin Quarry"));
        assertThat(world.author("Olga Oxen")).isEqualTo(two.getFirst());
        assertThat(jdbc.sql("SELECT author_id FROM author_redirect WHERE old_id = ?")
                        .param(two.getLast())
                        .query(Long.class)
                        .single())
                .isEqualTo(two.getFirst());
        keepsEveryCounterRight();
    }

    private String title(long author) {
        return jdbc.sql("SELECT title FROM authorship WHERE author_id = ?")
                .param(author)
                .query(String.class)
                .single();
    }

    /** The newest row version of every table: any write at all would move it. */
    private Map<String, String> rowVersions() {
        Map<String, String> versions = new TreeMap<>();
        for (String table : List.of(
                "author", "work", "authorship", "author_panels", "evidence", "byline", "work_record", "topic")) {
            versions.put(
                    table,
                    jdbc.sql("SELECT count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM " + table)
                            .query(String.class)
                            .single());
        }
        return versions;
    }
}
