package org.bzpeer.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;
            " onload="x               | &quot; onload=&quot;x
            ' onload='x               | &#39; onload=&#39;x
            a & b                     | a &amp; b
            &lt;                      | &amp;lt;
            {} and {0}                | {} and {0}
            José Παπά 山田 𝔸          | José Παπά 山田 𝔸
            """)
    void escapesWhateverFillsAPlace(String value, String escaped) {
        assertThat(new Markup().add("<a title=\"{}\">{}</a>", value, value))
                .hasToString("<a title=\"" + escaped + "\">" + escaped + "</a>");
    }

    @Test
    void writesNumbersAsTheyAreAndNothingForNull() {
        assertThat(new Markup().add("<h{}>{}|{}</h{}>", 4, 1_234_567L, null, 4)).hasToString("<h4>1234567|</h4>");
    }

    @Test
    void addsNothingWithoutAValue() {
        assertThat(new Markup().addWith("<p>{}</p>", null).addWith("<i>{}</i>", "x"))
                .hasToString("<i>x</i>");
    }

    @Test
    void refusesAPatternThatDoesNotFitItsValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().add("<p>{}</p>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().add("<p>{}</p>", 1, 2));
    }
}
