package org.bzpeer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Balázs, balazs",
        "Łukasz, lukasz",
        "Øbro, obro",
        "Straße, strasse",
        "Émile ZOLA, emile zola",
        "ﬁne, fine",
        "Ŝtefan, stefan",
        "İstanbul, istanbul",
        "ℓ₂, l2"
    })
    void foldsLatinLetters(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void keepsOtherScripts() {
        assertThat(Folding.words("王伟 محمد हिन्दी")).containsExactly("王伟", "محمد", "हिन्दी");
        assertThat(Folding.words("Patrick O'Brien-Smith, Jr.")).containsExactly("patrick", "obrien", "smith", "jr");
    }

    @Test
    void makesSlugs() {
        assertThat(Slug.of("Tom B. Brown")).isEqualTo("tom-b-brown");
        assertThat(Slug.of("???")).isEqualTo("untitled");
        assertThat(Slug.of("word ".repeat(100)).length()).isLessThanOrEqualTo(80);
        assertThat(Slug.of("x".repeat(500))).hasSize(80);
        assertThat(Slug.of("محمد علي")).isEqualTo("محمد-علي");
    }
}
