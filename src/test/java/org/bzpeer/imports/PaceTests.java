package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void asksArxivOnceInThreeSeconds() {
        assertThat(pace.turn("export.arxiv.org", 0)).isZero();
        assertThat(pace.turn("export.arxiv.org", SECOND)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.turn("export.arxiv.org", SECOND)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.turn("export.arxiv.org", 20 * SECOND)).isZero();
    }

    @Test
    void asksOthersTenTimesASecondAndEachByItself() {
        assertThat(pace.turn("api.openalex.org", 0)).isZero();
        assertThat(pace.turn("notarxiv.org", 0)).isZero();
        assertThat(pace.turn("api.openalex.org", 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.turn("notarxiv.org", 0)).isEqualTo(Duration.ofMillis(100));
    }
}
