package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Proceedings of the 55th Annual Meeting of the ACL (Volume 1: Long Papers) | Proceedings of the 56th Annual Meeting of the ACL
            Proc. Third Workshop on Lichens 2019 | Proceedings of the Fourth Workshop on Lichens, 2020
            Physical Review Letters | PHYSICAL  REVIEW LETTERS
            Revista de Física | Revista de Fisica
            Nature (London) | Nature [London]""")
    void areOneInEveryYear(String one, String other) {
        assertThat(VenueNames.of(one)).hasSize(1).isEqualTo(VenueNames.of(other));
    }

    @Test
    void areTwoWhereTheNamesDiffer() {
        assertThat(VenueNames.of("Physical Review A")).isNotEqualTo(VenueNames.of("Physical Review B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "(2019)", "Proceedings of the 55th", "…"})
    void tellNothingWithoutAName(String name) {
        assertThat(VenueNames.of(name)).isEmpty();
    }

    @Test
    void tellNothingWhereNoneIsKnown() {
        assertThat(VenueNames.of(null)).isEmpty();
    }
}
