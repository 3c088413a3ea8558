package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bzpeer.account.DemoEntered;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented works of a trial's ready accounts: four, through the ordinary importer, when they are first needed. */
@Component
class DemoWorks {

    private final Importer importer;
    private final ImportRuns runs;
    private final JdbcClient jdbc;

    DemoWorks(Importer importer, ImportRuns runs, JdbcClient jdbc) {
        this.importer = importer;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    /** @throws ImportRefused while the sample is not in */
    @EventListener
    @Order(DemoEntered.WORKS)
    void bring(DemoEntered event) {
        if (isThere(event.orcid())) {
            return;
        }
        if (!runs.existsByState(ImportRun.State.FINISHED)) {
            throw new ImportRefused("the sample is still being imported");
        }
        try (InputStream works = new ClassPathResource("sample/demo-works.jsonl").getInputStream()) {
            importer.run(ImportInput.of(new Crossref(), works, SampleImport.INPUT), progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere(String orcid) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM author_identifier WHERE scheme = 'orcid' AND value = ?)")
                .param(orcid)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
