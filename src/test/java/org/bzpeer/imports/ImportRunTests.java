package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bzpeer.imports.SampleWorld.work;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Runs that are cut off, cancelled, looked at; and what they leave behind. */
@SiteTest
class ImportRunTests {

    @TempDir
    private Path folder;

    @Autowired
    private SampleWorld world;

    @Autowired
    private Importer importer;

    @Autowired
    private ExportCommand export;

    @Autowired
    private People people;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        Path file = file("resumed", 2500, "2304");
        AtomicInteger chunks = new AtomicInteger();
        assertThatThrownBy(() -> importer.run(ImportInput.of(new Arxiv(), file), counts -> {
                    if (chunks.incrementAndGet() == 2) {
                        throw new IllegalStateException("cut off");
                    }
                }))
                .hasMessage("cut off");
        assertThat(one("SELECT state || ' ' || position FROM import_run WHERE input = 'resumed'"))
                .isEqualTo("FAILED 2000");
        Counts rest = importer.run(ImportInput.of(new Arxiv(), file), counts -> {});
        assertThat(rest.read).isEqualTo(500);
        assertThat(rest.created).isEqualTo(500);
        assertThat(
                        one(
                                "SELECT state || ' ' || records_new || ' ' || count(*) OVER () FROM import_run WHERE input = 'resumed'"))
                .isEqualTo("FINISHED 2500 1");
        assertThat(importer.run(ImportInput.of(new Arxiv(), file), counts -> {}).unchanged)
                .isEqualTo(2500);
    }

    @Test
    void letsACuratorCancelARunAndSeeWhatBecameOfIt() throws Exception {
        Path file = file("cancelled", 2500, "2305");
        long curator = people.curator("Ines Import");
        importer.run(ImportInput.of(new Arxiv(), file), counts -> ask("cancelled", curator, "cancel"));
        assertThat(one("SELECT state FROM import_run WHERE input = 'cancelled'"))
                .isEqualTo("CANCELLED");
        String page = "/curation/imports/" + one("SELECT id FROM import_run WHERE input = 'cancelled'");
        mvc.perform(get(page).with(people.as(curator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cancelled by a curator")));
        mvc.perform(get("/curation/imports").with(people.as(curator)))
                .andExpect(content().string(containsString("cancelled")));
        mvc.perform(post(page).param("verb", "pause").with(people.as(curator))).andExpect(status().isBadRequest());
        mvc.perform(get(page).with(people.as(people.member("Nobody special")))).andExpect(status().isForbidden());
        mvc.perform(get("/curation/imports/999999999").with(people.as(curator))).andExpect(status().isNotFound());
    }

    @Test
    void showsExportsAndRetriesTheQuarantine() throws Exception {
        String bad = work("2306.70001", "2021-01-05", "Soon to be good", "cs.DB", "Quentin Quarantine")
                .replace("\"title\"", "\"tilte\"");
        world.importLines(bad);
        String run = one("SELECT max(run_id)::text FROM quarantine");
        long curator = people.curator("Rita Retry");
        String page = "/curation/imports/" + run;
        mvc.perform(get(page).with(people.as(curator)))
                .andExpect(content().string(containsString("title is missing")))
                .andExpect(content().string(containsString("Soon to be good")));
        mvc.perform(get(page + "/quarantine").with(people.as(curator)))
                .andExpect(content().string(bad));
        jdbc.sql(
                        "UPDATE quarantine SET raw = convert_to(replace(convert_from(raw, 'UTF8'), 'tilte', 'title'), 'UTF8') WHERE run_id = ?::bigint")
                .param(run)
                .update();
        mvc.perform(post(page).param("verb", "retry").with(people.as(curator))).andExpect(status().is3xxRedirection());
        assertThat(one("SELECT title FROM work WHERE arxiv_id = '2306.70001'")).isEqualTo("Soon to be good");
        mvc.perform(get(page).with(people.as(curator)))
                .andExpect(content().string(not(containsString("title is missing"))));
    }

    @Test
    void exportsTheResult() throws Exception {
        world.importLines(work("2306.70002", "2021-01-05", "To be exported", "cs.DB", "Xaver Xport"));
        long author = world.author("Xaver Xport");
        assertThat(exported("authorships")).contains("arxiv:2306.70002\t1\tXaver Xport\t" + author + "\n");
        String line = exported("works")
                .lines()
                .filter(l -> l.contains("To be exported"))
                .findFirst()
                .orElseThrow();
        assertThat(JsonFields.JSON
                        .readTree(line)
                        .path("authors")
                        .path(0)
                        .path("id")
                        .asLong())
                .isEqualTo(author);
        jdbc.sql("UPDATE byline SET author_ids = ARRAY[-?::bigint] WHERE author_ids = ARRAY[?::bigint]")
                .params(author, author)
                .update();
        assertThat(exported("authorships")).contains("arxiv:2306.70002\t1\tXaver Xport\t\n");
        jdbc.sql("UPDATE byline SET author_ids = ARRAY[?::bigint] WHERE author_ids = ARRAY[-?::bigint]")
                .params(author, author)
                .update();
    }

    private void ask(String input, long curator, String verb) {
        try {
            mvc.perform(post("/curation/imports/" + one("SELECT id FROM import_run WHERE input = '" + input + "'"))
                    .param("verb", verb)
                    .with(people.as(curator)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name, int works, String series) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                IntStream.range(0, works)
                        .mapToObj(i -> work(
                                "%s.%05d".formatted(series, 10_000 + i),
                                "2021-01-05",
                                name + " " + i,
                                "cs.DB",
                                "Person" + i + " Of" + name))
                        .collect(Collectors.joining()));
    }

    private String exported(String what) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            export.run(java.util.List.of(what));
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).list().getFirst();
    }
}
