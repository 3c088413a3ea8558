package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.bzpeer.identity.PersonName.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tom Brown             | Tom B. Brown          | SAME
            Ben Mann              | Benjamin Mann         | VARIANT
            Jeff Wu               | Jeffrey Wu            | VARIANT
            Jeff Wu               | Jeff Wu               | SAME
            J. Wu                 | Jeffrey Wu            | VARIANT
            J. Wu                 | J. X. Wu              | SAME
            Tom B. Brown          | Tom C. Brown          | CONFLICT
            Tom Brown             | Tim Brown             | CONFLICT
            Wei Wang              | Weihua Wang           | CONFLICT
            Yu Chen               | Yuan Chen             | CONFLICT
            Hong-Sheng Zhao       | HongSheng Zhao        | SAME
            Jean-Luc Picard       | Jean Luc Picard       | SAME
            Mike Smith            | Michael Smith         | VARIANT
            Martin King Jr.       | Martin King Sr.       | CONFLICT
            Martin King Jr.       | Martin King           | SAME
            José García           | Jose Garcia           | SAME
            Łukasz Kaiser         | Lukasz Kaiser         | SAME
            Dmitry Ivanov         | Dmitri Ivanov         | VARIANT
            Philippe Langlais     | Phillippe Langlais    | VARIANT
            Günter Neumann        | Guenter Neumann       | VARIANT
            Anja Belz             | Anya Belz             | VARIANT
            Mathieu Constant      | Matthieu Constant     | VARIANT
            Stephan Busemann      | Stefan Busemann       | VARIANT
            Tom Anja Brown        | Tom Anya Brown        | SAME
            Anna Smith            | Anne Smith            | CONFLICT
            Ana Smith             | Anna Smith            | CONFLICT
            Xinlu Wang            | Xinlue Wang           | CONFLICT
            Plato                 | Plato                 | SAME
            """)
    void tellsHowNamesFit(String one, String other, Fit fit) {
        assertThat(PersonName.of(one).fit(PersonName.of(other))).isEqualTo(fit);
        assertThat(PersonName.of(other).fit(PersonName.of(one))).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Floris van der Tak    | vandertak      | vandertak f
            El-Showk, Sheer       | elshowk        | elshowk s
            Patrick T. O'Brien    | obrien         | obrien p
            C.-P. Yuan            | yuan           | yuan c
            Madonna               | madonna        | madonna
            王伟                   | 王伟            | 王伟
            Martin L. King Jr.    | king           | king m
            King, Jr.             | king           | king
            """)
    void findsFamilyNameAndBlock(String printed, String family, String block) {
        PersonName name = PersonName.of(printed);
        assertThat(name.block()).isEqualTo(block);
        assertThat(name.family()).isEqualTo(family);
    }

    @Test
    void keepsThePartsOfASourceThatKnowsThem() {
        PersonName name = PersonName.of("C. -P.", "Yuan", "");
        assertThat(name.printed()).isEqualTo("C.-P. Yuan");
        assertThat(PersonName.printed("M. Lopez de Haro", "Lopez de Haro").family())
                .isEqualTo("lopezdeharo");
    }

    @Test
    void givesOneKeyToANameWithAndWithoutMiddleNameOrAccent() {
        assertThat(PersonName.of("Tom B. Brown").key())
                .isEqualTo(PersonName.of("Tom Brown").key());
        assertThat(PersonName.of("Dan Mané").key())
                .isEqualTo(PersonName.of("Dan Mane").key());
        assertThat(PersonName.of("Tom Brown").key())
                .isNotEqualTo(PersonName.of("Tim Brown").key());
    }

    @Test
    void bearsAnyLength() {
        String list = "Some ".repeat(200) + "List";
        assertThat(PersonName.of(list).block().length()).isLessThan(100);
        assertThat(PersonName.of("x".repeat(5000)).namesakeKey().length()).isLessThan(200);
    }
}
