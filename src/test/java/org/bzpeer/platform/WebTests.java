package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTests {

    @ParameterizedTest
    @CsvSource({
        "https://people.example.org, https://people.example.org",
        "https://people.example.org/, https://people.example.org",
        "http://localhost:8080, http://localhost:8080",
        "' https://example.org/people// ', https://example.org/people"
    })
    void endsWithoutASlash(String configured, String text) {
        assertThat(new Web(configured).base()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people.example.org",
                "/people",
                "ftp://example.org",
                "https://",
                "https://example.org?x=1",
                "https://example.org/#x",
                "https://me@example.org",
                "https://exa mple.org"
            })
    void refusesWhatIsNoSite(String configured) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Web(configured))
                .withMessageContaining("BZPEER_BASE_URL");
    }
}
