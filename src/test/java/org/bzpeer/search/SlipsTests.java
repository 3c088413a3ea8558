package org.bzpeer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTests {

    @ParameterizedTest
    @CsvSource({
        "henigan, henighan, 0", // a letter left out
        "hennighan, henighan, 0", // doubled
        "henihgan, henighan, 0", // swapped
        "heniqhan, henighan, 1", // wrong
        "henixghan, henighan, 1", // one too many
        "enighan, henighan, 1", // the first one left out
        "benighan, henighan, 2" // the first one wrong
    })
    void tellsHowUnlikelyASlipIs(String typed, String meant, int cost) {
        assertThat(Slips.of(typed)).containsEntry(meant, cost);
    }

    @Test
    void leavesOutTheWordItselfAndWhateverTakesTwoSlips() {
        assertThat(Slips.of("henighan"))
                .doesNotContainKeys("henighan", "heniga", "ehnigahn")
                .doesNotContainKey("");
        assertThat(Slips.of("a")).doesNotContainKey("").containsEntry("ab", 0);
    }
}
