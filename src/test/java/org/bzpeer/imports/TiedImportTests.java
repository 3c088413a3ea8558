package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Works that records tie, in databases of their own: a killed run ends the same, and so does another order of records. */
class TiedImportTests {

    private static final int WORKS = 40;

    /** What is told of the works, whatever their numbers are. */
    private static final String CONTENT = """
            SELECT w.title || '|' || concat_ws('|', w.type, w.arxiv_id, w.doi, w.openalex_id, w.venue, w.source, w.other_sources,
                w.published, w.status, w.author_names, (SELECT array_agg(a.name || ' ' || a.works || ' ' || a.collaborators ORDER BY u.place)
                FROM byline b, unnest(b.author_ids) WITH ORDINALITY AS u (id, place) JOIN author a ON a.id = u.id WHERE b.work_id = w.id),
                (SELECT array_agg(i.scheme || ':' || i.value ORDER BY 1) FROM work_identifier i WHERE i.work_id = w.id),
                (SELECT array_agg(r.source || ':' || r.external_id || ':' || r.leads ORDER BY 1) FROM work_record r WHERE r.work_id = w.id))
            FROM work w ORDER BY 1
            """;

    @Test
    void endsWithTheSameDigestWhenTheRunIsKilled() throws Exception {
        String whole = OwnDatabase.digestOf("tied_whole", site -> {
            read(site, new Arxiv(), preprints());
            read(site, new Crossref(), articles());
            read(site, new OpenAlex(), ties());
        });
        String killed = OwnDatabase.digestOf("tied_killed", site -> {
            read(site, new Arxiv(), preprints());
            cutOff(site, new Crossref(), articles());
            read(site, new Crossref(), articles());
            cutOff(site, new OpenAlex(), ties());
            read(site, new OpenAlex(), ties());
        });
        assertThat(whole)
                .contains("work " + WORKS + " ", "work_redirect " + WORKS + " ", "work_tie 0 ")
                .contains("work_record " + 3 * WORKS + " ");
        assertThat(killed).isEqualTo(whole);
    }

    @Test
    void endsWithTheSameWorksWhicheverRecordsCameFirst() throws Exception {
        List<String> tieLast = new ArrayList<>();
        OwnDatabase.digestOf("tie_last", site -> {
            read(site, new Arxiv(), preprints());
            read(site, new Crossref(), articles());
            read(site, new OpenAlex(), ties());
            tieLast.addAll(content(site));
        });
        List<String> tieSecond = new ArrayList<>();
        OwnDatabase.digestOf("tie_second", site -> {
            read(site, new Arxiv(), preprints());
            read(site, new OpenAlex(), ties());
            read(site, new Crossref(), articles());
            tieSecond.addAll(content(site));
        });
        assertThat(tieLast).hasSize(WORKS).isEqualTo(tieSecond);
    }

    private static List<String> content(ConfigurableApplicationContext site) {
        return site.getBean(JdbcTemplate.class).queryForList(CONTENT, String.class);
    }

    private static String preprints() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WORKS; i++) {
            lines.append(SampleWorld.work(
                    "2402.%05d".formatted(i + 1), "2023-01-05", "Early sheep " + i, "cs.DC", people(i)));
        }
        return lines.toString();
    }

    private static String articles() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WORKS; i++) {
            lines.append(SourceFixtures.crossref("order." + i, "Published ovine study " + i, "", people(i)));
        }
        return lines.toString();
    }

    private static String ties() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WORKS; i++) {
            lines.append(
                    SourceFixtures.openAlex(
                                    "W72000%05d".formatted(i),
                                    "order." + i,
                                    "2402.%05d".formatted(i + 1),
                                    "Published ovine study " + i,
                                    people(i))
                            .replaceFirst(
                                    "\\{",
                                    "{\"primary_location\":{\"source\":{\"type\":\"journal\",\"display_name\":\"Journal of Sheep\"}},"));
        }
        return lines.toString();
    }

    private static String people(int i) {
        return "Ottilie Ordner" + letter(i) + "; Rainer Reihe" + letter(i) + "; Common Coauthor";
    }

    private static String letter(int i) {
        return String.valueOf((char) ('a' + i % 26)) + (char) ('a' + i / 26);
    }

    private static void read(ConfigurableApplicationContext site, Source source, String lines) {
        assertThat(run(site, source, lines, counts -> {}).refused).isZero();
    }

    /** Ends the run after its first chunk, before anything is completed. */
    private static void cutOff(ConfigurableApplicationContext site, Source source, String lines) {
        assertThatThrownBy(() -> run(site, source, lines, counts -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
    }

    private static Counts run(
            ConfigurableApplicationContext site, Source source, String lines, Consumer<Counts> progress) {
        return site.getBean(Importer.class)
                .run(
                        ImportInput.of(
                                source, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "tied"),
                        progress);
    }
}
