package org.bzpeer.imports;

/**
 * The LaTeX that arXiv allows in titles, abstracts and author names (https://info.arxiv.org/help/prep.html), as plain
 * Unicode text to read: accents composed, formatting gone, mathematics as near to print as one line of text comes.
 *
 * <p>Any input gives an answer, in time linear in its length: nesting beyond {@link LatexSource#DEEPEST} levels stays
 * as it was written, and a text of which nothing would be left is returned raw. The answer is cleaned ({@link Clean}),
 * but it is text, not HTML: a template has to escape it.
 */
final class Latex {

    static String toText(String source) {
        var cleaned = Clean.clean(source);
        if (!hasMarkup(cleaned)) {
            return cleaned;
        }
        var out = new StringBuilder(cleaned.length() + 16);
        LatexText.render(new LatexSource(cleaned), 0, cleaned.length(), 0, out);
        var text = Clean.clean(out.toString());
        return text.isEmpty() ? cleaned : text;
    }

    private static boolean hasMarkup(String text) {
        var previous = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var markup =
                    switch (c) {
                        case '\\', '$', '{', '}', '~', '`' -> true;
                        case '-', '\'' -> previous == c;
                        default -> false;
                    };
            if (markup) {
                return true;
            }
            previous = c;
        }
        return false;
    }

    private Latex() {}
}
