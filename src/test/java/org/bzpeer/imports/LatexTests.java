package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            C. Bal\\'azs            | C. Balázs
            Erd\\H{o}s              | Erdős
            Mart\\'{\\i}n           | Martín
            Mart\\'\\i n            | Martín
            {\\"O}stl{\\'a}n        | Östlán
            Gr\\"{o}bner            | Gröbner
            Kosti\\' c              | Kostić
            Ho\\^{\\i}t\\`e         | Hoîtè
            Mu\\~noz Gon\\c{c}alves | Muñoz Gonçalves
            Bene\\v{s}, \\v Cech    | Beneš, Čech
            \\u{g} \\.z \\=a \\k{a} | ğ ż ā ą
            \\r{a} \\d{s} \\b{b}    | å ṣ ḇ
            S\\o ren \\O st\\aa     | Søren Østå
            \\L ukasz, Stra\\ss e   | Łukasz, Straße
            {\\AE}r{\\oe} \\th\\dj  | Ærœ þđ
            {\\L}o\\'s and Kara\\'s | Łoś and Karaś
            """)
    void composesAccentsAndLetters(String source, String text) {
        assertThat(Latex.toText(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            A \\emph{short} and \\textbf{bold \\textit{claim}} | A short and bold claim
            {\\em Emphasis} by {\\bf switch}                   | Emphasis by switch
            see \\href{http://a.example/b}{our page}            | see our page
            at \\url{http://a.example/x_y~z}                    | at http://a.example/x_y~z
            as in~\\cite[p.~3]{roe2020}                         | as in [roe2020]
            \\textcolor{red}{Red} flags                         | Red flags
            \\mytool{Foo} and \\bar{}baz                        | Foo and baz
            the \\mytool system                                 | the mytool system
            one\\\\two\\,three                                  | one two three
            5\\% \\& \\$3 \\#1 a\\_b \\{x\\}                    | 5% & $3 #1 a_b {x}
            ``quoted'' -- and --- so                            | “quoted” – and — so
            ''doubly closed'' text                              | “doubly closed” text
            Sec.~2 of ~50 pages                                 | Sec. 2 of ~50 pages
            the \\"quoted\\" word                               | the "quoted" word
            a provider\\'s net                                  | a provider's net
            the 3\\textsuperscript{rd}                          | the 3ʳᵈ
            \\newcommand{\\foo}[1]{x #1} Text                   | Text
            360{\\deg} at {\\mu}m                               | 360° at μm
            """)
    void keepsWordsAndDropsFormatting(String source, String text) {
        assertThat(Latex.toText(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            $\\ell_2$                                   | ℓ₂
            $O(n^{2})$                                  | O(n²)
            $\\alpha$-decay                             | α-decay
            $\\mathcal{O}(n\\log n)$                    | O(n log n)
            $\\log\\log n$ and $\\log^2 n$              | log log n and log² n
            $x^{10} + y_{i+1}$                          | x¹⁰ + yᵢ₊₁
            $x_{foo}$, $x_{a+bc}$, $x_{2d}$             | x_foo, x_(a+bc), x_(2d)
            $2^{O(n)}$ or $e^{-x}$                      | 2^(O(n)) or e⁻ˣ
            $\\frac{a}{b}$, $\\frac{a+b}{2c}$           | a/b, (a+b)/(2c)
            $2\\frac12$ and ${a+b \\over c}$            | 2 1/2 and (a+b)/c
            $\\sqrt{x}$ $\\sqrt{x+1}$ $\\sqrt[3]{8}$    | √x √(x+1) ∛8
            $\\binom{n}{k}$                             | (n choose k)
            $a \\leq b$, $a\\leq b$, $\\geq 3$          | a ≤ b, a≤b, ≥3
            $x \\in \\mathbb{R}^n$                      | x ∈ ℝⁿ
            $\\mathbb N,\\mathbb{E},\\Bbb Z$            | ℕ,𝔼,ℤ
            $\\tilde{O}(n)$, $\\hat\\mathbf{x}_1$       | Õ(n), x̂₁
            $x \\not\\in A$, $a \\not= b$               | x ∉ A, a ≠ b
            $90^\\circ$ and $f'(x)$ and $T^*$           | 90° and f′(x) and T*
            $\\left\\{ x \\right\\}$, $\\Vert v\\Vert$ | {x}, ‖v‖
            $\\lfloor x/2 \\rfloor$                     | ⌊x/2⌋
            $n \\text{ if } k>0$                        | n if k>0
            $\\sum_{i=1}^n i$                           | ∑ᵢ₌₁ⁿ i
            \\(a\\to b\\) and \\[x\\pm y\\]             | a→b and x±y
            so $$E=mc^2$$ holds                         | so E=mc² holds
            ratio$\\unicode{x2014}$and                  | ratio—and
            $^{13}$C at $10^{-3}$                       | ¹³C at 10⁻³
            $\\operatorname{rank} A$ $\\foo x$          | rank A foo x
            \\begin{equation}a_1\\end{equation}         | a₁
            \\alpha outside, a \\times b                | α outside, a × b
            """)
    void setsMathematicsInOneLine(String source, String text) {
        assertThat(Latex.toText(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is $5 per GB and costs $10 in all",
                "from $1M to $2M",
                "a fee of $100-$200",
                "only $3",
                "snake_case, a^b and CO_2",
                "C:\\dir\\sub stays",
                "<b>bold</b> <script>alert(1)</script> & more",
                "f(x) = 'a' - \"b\"",
                "a ----- b",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(Latex.toText(text)).isEqualTo(text);
    }

    @Test
    void tellsMoneyFromMathematics() {
        assertThat(Latex.toText("at $5 per node for $n$ nodes")).isEqualTo("at $5 per node for n nodes");
        assertThat(Latex.toText("between $2$ and $3$ of \\$7")).isEqualTo("between 2 and 3 of $7");
    }

    @Test
    void keepsBracketsWhereBracesCarryMeaning() {
        assertThat(Latex.toText("2^{a+b} and x_{10} and 10^{-3}")).isEqualTo("2^(a+b) and x_10 and 10^-3");
    }

    @Test
    void normalisesSpaceAndDropsWhatMustNotBeStored() {
        assertThat(Latex.toText(" a\n\t b\u00A0c\u2003d ")).isEqualTo("a b c d");
        assertThat(Latex.toText("a\0b\u0085c\u200Bd\u202Ee\u2066f\uFEFFg\uD800h\uFFFFi\u200Ej"))
                .isEqualTo("ab cdefghij");
        assertThat(Latex.toText("e\u0301 \uD835\uDD38")).isEqualTo("é \uD835\uDD38");
        assertThat(Latex.toText("a" + "\u0316\u0301".repeat(50_000))).hasSizeLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "$ $", "\\emph{}", "\\", "\\label{a}"})
    void fallsBackToTheSourceWhenNothingWouldBeLeft(String source) {
        assertThat(Latex.toText(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "{",
                "}",
                "$",
                "${",
                "\\(",
                "$$",
                "\\'",
                "\\'{",
                "\\'{\\(}",
                "$\\frac",
                "$\\frac{",
                "$\\hat",
                "x^",
                "$_{^{",
                "\\begin{align}",
                "\\footnote{",
                "{a\\over ",
                "$\\sqrt[",
                "\\verb|",
                "\\href",
                "\\def"
            })
    void survivesAnyNestingInLinearTime(String piece) {
        var opened = piece.repeat(100_000 / piece.length());
        for (var source : new String[] {opened, opened + "}".repeat(opened.length()), opened + "$x}\\)"}) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatCode(() -> Latex.toText(source)).doesNotThrowAnyException());
        }
    }
}
