package org.bzpeer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrcidTests {

    /** The valid ones are ORCID's own documented examples. */
    @ParameterizedTest
    @CsvSource({
        "0000-0002-1825-0097, true",
        "0000-0001-5109-3700, true",
        "0000-0002-1694-233X, true",
        "0000-0002-1694-233x, true",
        "0000-0002-1825-0098, false",
        "0000-0002-1825, false",
        "abc, false"
    })
    void checksTheLastDigit(String orcid, boolean valid) {
        assertThat(Orcid.isValid(orcid)).isEqualTo(valid);
    }
}
