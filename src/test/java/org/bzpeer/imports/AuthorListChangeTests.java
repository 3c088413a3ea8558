package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bzpeer.identity.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorListChangeTests {

    /** Old list, new list, and for each new name its place on the old list, 1 and upwards; - for a new name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Ames; Ben Byrd           | Ann Ames; Ben Byrd            | 1 2
            Ann Ames; Ben Byrd           | Ben Byrd; Ann Ames            | 2 1
            Ann Ames; Ben Byrd           | Ben Byrd                      | 2
            Ann Ames                     | Cy Cole; Ann Ames             | - 1
            Ann Ames; Ben Byrd           | A. Ames; Ben Byrd             | 1 2
            Jana Jung; Karl Kranz        | Karl Kranz; Jana J. Jung      | 2 1
            Jana Jung; Karl Kranz        | Karl Kranz; J. Jung           | 2 1
            Jana Jung; Karl Kranz        | Karl Kranz; Jonas Jung        | 2 -
            Jana Jung; Jonas Jung; K. K. | K. K.; J. Jung; J. M. Jung    | 3 2 1
            Jana Jung; Ann A.; Jonas Jung| Ann A.; J. Jung               | 2 -
            J. Jung; Jana Jung           | Jana J. Jung; J. Jung         | 2 1
            Wei Wang; Li Li; Wei Wang    | Li Li; Wei Wang; Wei Wang     | 2 1 3
            Wei Wang; Li Li; Wei Wang    | Wei Wang; Li Li               | 1 2
            Wei Wang; Li Li; Wei Wang    | Li Li; Wei Wang               | 2 1
            """)
    void findsWhoStandsWhere(String before, String now, String places) {
        assertThat(places(names(before), names(now))).isEqualTo(places);
    }

    @Test
    void endsSoonOnLongListsOfOneFamily() {
        List<PersonName> before = family("M");
        List<PersonName> now = family("N");
        assertThat(AuthorListChange.places(before, now)).hasSize(now.size()).containsOnly(-1);
    }

    /** Twenty thousand people called J. something Jung, in whose middle names every pair of lists differs. */
    private static List<PersonName> family(String middle) {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> PersonName.of("J. " + middle + Integer.toString(i, 36) + "x", "Jung", ""))
                .toList();
    }

    private static String places(List<PersonName> before, List<PersonName> now) {
        return String.join(
                " ",
                Arrays.stream(AuthorListChange.places(before, now))
                        .mapToObj(place -> place < 0 ? "-" : String.valueOf(place + 1))
                        .toList());
    }

    private static List<PersonName> names(String list) {
        return Arrays.stream(list.split(";"))
                .map(name -> PersonName.of(name.strip()))
                .toList();
    }
}
