package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hinrich Schuetze             | Schuetze             | hinrich schutze
            Hinrich Schütze              | Schütze              |
            Anna Soerensen               | Soerensen            | anna sorensen
            Yajuan Lv                    | Lv                   | yajuan lu
            Wei Xue                      | Xue                  |
            Ana Jacques                  | Jacques              |
            José García Pérez            | García Pérez         | jose garcia, jose perez
            Maite Martín-Valdivia        | Martín-Valdivia      | maite martin, maite valdivia
            Floris van der Tak           | van der Tak          | floris tak
            Hal Daumé III                | Daumé III            | hal daume
            Joseph Le Roux               | Le Roux              | joseph roux
            Hugo Gonçalo Oliveira        | Oliveira             | hugo goncalo, goncalo oliveira
            W. Detmar Meurers            | Meurers              | w detmar, detmar meurers
            Tom B. Brown                 | Brown                |
            Wayne Xin Zhao               | Zhao                 | wayne xin, xin zhao
            Xiao-Ming Wang               | Wang                 |
            Bill Byrne                   | Byrne                | william byrne
            William Byrne                | Byrne                |
            Kate Jones                   | Jones                | catherine jones
            Plato                        | Plato                |
            Mausam Mausam                | Mausam               | mausam
            FNU Mausam                   | Mausam               | mausam
            Mausam LNU                   | LNU                  | mausam
            Henighan Tom                 | Tom                  |
            """)
    void readsANameInOtherWays(String printed, String family, String readings) {
        assertThat(Readings.of(PersonName.printed(printed, family)).stream()
                        .map(PersonName::namesakeKey)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(readings == null ? "" : readings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Henighan Tom   | Tom      | tom henighan
            Henighan T     | T        | t henighan
            Tom B. Brown   | Brown    |
            Wang Wei       | Wei      |
            Li Smith       | Smith    | smith li
            Mausam Mausam  | Mausam   |
            Plato          | Plato    |
            """)
    void readsTheFamilyNameFirst(String printed, String family, String reading) {
        assertThat(Readings.turned(PersonName.printed(printed, family)).map(PersonName::namesakeKey))
                .isEqualTo(Optional.ofNullable(reading));
    }

    @Test
    void readsNeitherTheNameItselfNorMoreThanEightOthers() {
        PersonName name = PersonName.printed("Maria das Graças Volpe Nunes Pereira de Souza", "Nunes Pereira de Souza");
        assertThat(Readings.of(name)).hasSizeBetween(3, 8).doesNotContain(name);
        assertThat(Readings.of(PersonName.of("A ".repeat(50) + "B"))).isEmpty();
    }
}
