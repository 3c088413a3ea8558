package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanAddressTests {

    @ParameterizedTest
    @CsvSource({
        "/search, true",
        "q=%E7%8E%8B, true",
        "q=100%25, true",
        "q=%00, false",
        "q=%FF, false",
        "q=%, false",
        "q=%zz, false",
        "q=%0A, false",
        "q=%7f, false",
        "q=%C0%80, false",
        "q=%ED%A0%80, false",
        "q=%2, false"
    })
    void knowsAddressesThatNoLinkHas(String raw, boolean clean) {
        assertThat(CleanAddress.isClean(raw)).isEqualTo(clean);
    }
}
