package org.bzpeer.imports;

import org.bzpeer.platform.Trial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks among the import runs: whoever imported anything of their own is not trying the site out any more. */
@Component
class SampleOnly implements Trial {

    private final ImportRuns runs;
    private final boolean sampled;

    SampleOnly(ImportRuns runs, @Value("${bzpeer.sample}") boolean sampled) {
        this.runs = runs;
        this.sampled = sampled;
    }

    @Override
    public boolean holdsOnlyTheSample() {
        return sampled && !runs.existsByInputNot(SampleImport.INPUT);
    }
}
