package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the sample, through the ordinary importer, while the site already answers. A sample
 * import that was cut off is done again; where anything else was ever imported, the sample stays away.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("bzpeer.sample")
class SampleImport {

    private static final Logger LOG = LoggerFactory.getLogger(SampleImport.class);
    static final String INPUT = "sample";

    private final Importer importer;
    private final ImportRuns runs;

    SampleImport(Importer importer, ImportRuns runs) {
        this.importer = importer;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!runs.existsByState(ImportRun.State.FINISHED) && !runs.existsByInputNot(INPUT)) {
            Thread.ofPlatform().name("sample-import").daemon().start(this::importSample);
        }
    }

    private void importSample() {
        try (InputStream sample = new ClassPathResource("sample/arxiv-works.jsonl").getInputStream()) {
            Counts counts = importer.importArxiv(sample, INPUT, progress -> {});
            LOG.info("The sample is in: {} works.", counts.taken());
        } catch (IOException | RuntimeException e) {
            LOG.error("The sample could not be imported.", e);
        }
    }
}
