package org.bzpeer.imports;

import java.util.List;
import org.bzpeer.Chromium;
import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of imports: the runs, one that went well, one that is under way, and one with refused records. */
@SiteTest
@Tag("browser")
class ImportPagesBrowserTests {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private SampleWorld world;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areAccessibleAndFitTheScreen() throws Exception {
        world.importLines(SampleWorld.work("5101.00001", "2020-01-01", "Taken", "cs.DB", "Imogen Importwell"));
        long good = newest();
        world.importLines("{\"id\":\"5101.00002\",\"title\":\"%s\"}%n"
                .formatted("a title of a record that lacks its authors and is shown as it came ".repeat(20)));
        long refused = newest();
        long running = jdbc.sql("""
                INSERT INTO import_run (source, input, state, started_at, seen_at, records_read, position, size_bytes, read_bytes)
                VALUES ('looked at', '/a/folder/with/a/long/path/that/has/no/place/to/break/arxiv-metadata.jsonl.gz', 'RUNNING',
                    now() - interval '1 minute', now(), 1000, 1000, 100000, 40000) RETURNING id
                """).query((row, number) -> row.getLong(1)).single();
        try {
            CHROMIUM.look(
                    people.session(people.curator("Carla Curator")),
                    List.of(
                            "/curation/imports",
                            "/curation/imports/" + good,
                            "/curation/imports/" + refused,
                            "/curation/imports/" + running));
        } finally {
            jdbc.sql("DELETE FROM import_run WHERE id = ?").param(running).update();
        }
    }

    private long newest() {
        return jdbc.sql("SELECT max(id) FROM import_run")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
