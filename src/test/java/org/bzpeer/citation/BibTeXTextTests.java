package org.bzpeer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs that TeX would take for commands, and names with more than two parts. */
class BibTeXTextTests {

    @ParameterizedTest
    @CsvSource({
        "50% & #1, 50\\% \\& \\#1",
        "a_b$c, a\\_b\\$c",
        "{open, {\\textbraceleft}open",
        "\\emph{x}, {\\textbackslash}emph{\\textbraceleft}x{\\textbraceright}",
        "x^2~y, x{\\textasciicircum}2{\\textasciitilde}y",
        "Zoë μ₁ 東京, Zoë μ₁ 東京"
    })
    void writesOutWhatIsNoLetter(String text, String tex) {
        assertThat(BibTeX.text(text)).isEqualTo(tex);
    }

    @ParameterizedTest
    @CsvSource({
        "Tom B. Brown, Brown, Brown, Tom B., ''",
        "John Smith Jr, Smith, Smith, John, Jr",
        "Jan van der Berg, van der Berg, van der Berg, Jan, ''",
        "Jan van der Berg, , van der Berg, Jan, ''",
        "Jo New, Old, New, Jo, ''",
        "ATLAS Collaboration, , '', '', ''",
        "Aristotle, , '', '', ''",
        "محمد الخوارزمي, الخوارزمي, الخوارزمي, محمد, ''"
    })
    void takesNamesApart(String name, String printedFamily, String family, String given, String suffix) {
        CitedName parts = CitedName.of(name, printedFamily, -7);
        assertThat(parts.family()).isEqualTo(family);
        assertThat(parts.given()).isEqualTo(given);
        assertThat(parts.suffix()).isEqualTo(suffix);
        assertThat(parts.authorId()).as("nobody is led to an unlisted record").isZero();
    }
}
