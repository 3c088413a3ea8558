package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page's tag is its record's version: whatever changes what the page says must raise it. */
@SiteTest
class RecordVersionTests {

    @Autowired
    private SampleWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void changesThePagesOfNamesakesOfARemovedAuthor() throws IOException {
        world.importLines(work("2103.90001", "2021-01-05", "One of two", "cs.DB", "Dora Dahl; Emil Eder")
                + work("2103.90002", "2021-01-05", "Two of two", "math.AG", "Dora Dahl; Fred Falk"));
        long staying = authorOn("2103.90001", 1);
        assertThat(authorOn("2103.90002", 1)).isNotEqualTo(staying);
        int before = version(staying);
        world.importLines(newer(work("2103.90002", "2021-01-05", "Two of two", "math.AG", "Fred Falk")));
        assertThat(world.author("Dora Dahl")).isEqualTo(staying);
        assertThat(version(staying)).isGreaterThan(before);
    }

    @Test
    void changesThePagesOfFormerNamesakesOfARenamedAuthor() throws IOException {
        world.importLines(work("2103.90003", "2021-01-05", "Sorting lists", "cs.DB", "G. Gabel; Hans Hahn")
                + work("2103.90004", "2021-01-05", "Elliptic curves", "math.AG", "G. Gabel; Ines Igel"));
        long staying = authorOn("2103.90003", 1);
        long renamed = authorOn("2103.90004", 1);
        assertThat(renamed).isNotEqualTo(staying);
        int before = version(staying);
        world.importLines(
                newer(work("2103.90004", "2021-01-05", "Elliptic curves", "math.AG", "Gerda Gabel; Ines Igel")));
        assertThat(world.author("Gerda Gabel")).isEqualTo(renamed);
        assertThat(version(staying)).isGreaterThan(before);
    }

    @Test
    void changesThePagesOfFormerNamesakesOfAMergedAuthor() throws IOException {
        world.importLines(work("2103.90005", "2021-01-05", "Query plans", "cs.DB", "Jörg Jahn; Kai Kolb; Lea Lux")
                + work("2103.90006", "2021-01-06", "Toric varieties", "math.AG", "J. Jahn; Max Most; Nina Noll")
                + work("2103.90007", "2021-01-07", "Gauge fields", "hep-th", "J. Jahn; Olaf Orth"));
        long survivor = authorOn("2103.90005", 1);
        long merged = authorOn("2103.90006", 1);
        long namesake = authorOn("2103.90007", 1);
        assertThat(List.of(survivor, merged, namesake)).doesNotHaveDuplicates();
        int before = version(namesake);
        world.importLines(work(
                "2103.90008",
                "2021-01-08",
                "Option prices",
                "q-fin.PM",
                "Jörg Jahn; Kai Kolb; Lea Lux; Max Most; Nina Noll"));
        assertThat(authorOn("2103.90006", 1)).isEqualTo(survivor);
        assertThat(authorOn("2103.90007", 1)).isEqualTo(namesake);
        assertThat(version(namesake)).isGreaterThan(before);
    }

    @Test
    void changesThePagesOfAllWhoNameARenamedAuthor() throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder authors = new StringBuilder("Pavel Perle");
            for (int j = 0; j < 50; j++) {
                String other = "Mate" + (char) ('a' + j % 26) + " Partner" + (char) ('a' + i) + (char) ('a' + j / 26);
                others.add(other);
                authors.append(';').append(other);
            }
            lines.append(work("2103.9001" + i, "2021-01-05", "Crowd " + i, "cs.DB", authors.toString()));
        }
        StringBuilder crowd = new StringBuilder("Pavel Perle");
        for (int j = 0; j < 120; j++) {
            crowd.append(";Guest")
                    .append((char) ('a' + j % 26))
                    .append(" Visitor")
                    .append((char) ('a' + j / 26));
        }
        others.add("Guesta Visitora");
        lines.append(work("2103.90021", "2021-01-05", "Large collaboration", "cs.DB", crowd.toString()));
        lines.append(work("2103.90020", "2021-01-05", "Alone", "cs.DB", "Pavel Perle"));
        world.importLines(lines.toString());
        long pavel = world.author("Pavel Perle");
        assertThat(jdbc.sql("SELECT collaborators FROM author WHERE id = ?")
                        .param(pavel)
                        .query(Integer.class)
                        .single())
                .as("collaborators, of whom 100 are kept by name")
                .isEqualTo(150);
        List<Integer> before =
                others.stream().map(name -> version(world.author(name))).toList();

        world.importLines(newer(work("2103.90020", "2021-01-05", "Alone", "cs.DB", "Pavel P. Perle")));
        assertThat(world.author("Pavel P. Perle")).isEqualTo(pavel);
        for (int i = 0; i < others.size(); i++) {
            assertThat(version(world.author(others.get(i)))).as(others.get(i)).isGreaterThan(before.get(i));
        }
    }

    private int version(long author) {
        return jdbc.sql("SELECT version FROM author WHERE id = ?")
                .param(author)
                .query(Integer.class)
                .single();
    }

    private long authorOn(String arxivId, int position) {
        return jdbc.sql("SELECT author_ids[?] FROM byline JOIN work ON id = work_id WHERE arxiv_id = ?")
                .params(position, arxivId)
                .query(Long.class)
                .single();
    }

    private static String newer(String record) {
        return record.replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2023-01-05\"");
    }
}
