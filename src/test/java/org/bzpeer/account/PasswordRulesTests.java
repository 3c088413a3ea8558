package org.bzpeer.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "PASSWORD1", "iloveyou", "qwertyuiop", "1qaz2wsx", "aaaaaaaaaaaa", "dragon2024"})
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.problem(password)).isEqualTo(PasswordRules.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "日本"})
    void refusesWhatIsTooShort(String password) {
        assertThat(PasswordRules.problem(password)).isEqualTo(PasswordRules.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "anna.karenina@x.test, Anna Karenina, anna.karenina@x.test",
        "AnnaKarenina12, Anna Karenina, a@x.test",
        "anna-karenina!, Zoe, anna.karenina@x.test",
        "bzpeer2026, Zoe, z@x.test"
    })
    void refusesWhatEverybodyKnowsAboutTheHolder(String password, String name, String email) {
        assertThat(PasswordRules.problem(password, name, email)).isEqualTo(PasswordRules.OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight ch", "日本語", "correct horse is no staple", "98761234!anna"})
    void takesEverythingElse(String password) {
        assertThat(PasswordRules.problem(password, "Anna Karenina", "ak@x.test"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 100_000})
    void refusesMoreThanAThousandBytes(int length) {
        assertThat(PasswordRules.problem("ab".repeat(length))).isEqualTo(PasswordRules.TOO_LONG);
    }
}
