package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people write them into their lists, through the reader of lists. */
class BibtexNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Knuth, Donald E.                         | donald knuth
            Donald E. Knuth and Jane Doe             | donald knuth, jane doe
            Ursula K. {Le Guin}                      | ursula leguin
            Sammy {Davis Jr.}                        | sammy davis
            Martin Luther {King, Jr.}                | martin king
            {\\'E}ric Dupont and {\\"O}zge Alan       | eric dupont, ozge alan
            {\\'E}ric {\\'E}tienne                     | eric etienne
            Erd{\\H o}s, P{\\'a}l                      | pal erdos
            van der Berg, Jan                        | jan vanderberg
            King, Jr., Martin Luther                 | martin king
            {NASA} and Jane Doe                      | jane doe
            {Barnes and Noble, Inc.} and Jane Doe    | jane doe
            Jane Doe and others                      | jane doe
            """)
    void readsNames(String list, String keys) {
        String entry = "@article{a, title={A list of names}, year={2001}, author={" + list + "}}";
        ImportedWork work =
                (ImportedWork) ReadInput.of(new Bibtex(), entry).items().getFirst();
        assertThat(work.authors().stream()
                        .map(ImportedAuthor::name)
                        .map(PersonName::namesakeKey)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(keys);
    }
}
