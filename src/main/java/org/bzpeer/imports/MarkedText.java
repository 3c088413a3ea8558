package org.bzpeer.imports;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Text with the marks of JATS, MathML or HTML in it, as plain text. */
final class MarkedText {

    private static final String BLOCKS = "jats|p, jats|sec, jats|title, jats|list-item, p, sec, title, li, div, br";

    private MarkedText() {}

    /** Returns plain text, or null where nothing stands. A heading that only says "Abstract" is left out. */
    static @Nullable String toText(@Nullable String marked) {
        if (marked == null || marked.indexOf('<') < 0 && marked.indexOf('&') < 0) {
            return marked;
        }
        Document document = Jsoup.parse(marked, "", Parser.xmlParser());
        document.select("script, style, mml|annotation, annotation").remove();
        for (Element title : document.select("jats|title, title")) {
            if (title.text().strip().matches("(?i)(abstract|summary)[.:]?")) {
                title.remove();
            }
        }
        document.select(BLOCKS).forEach(block -> block.before(" "));
        String text = document.wholeText();
        // Some records are escaped twice.
        return text.contains("&") ? Parser.unescapeEntities(text, false) : text;
    }
}
