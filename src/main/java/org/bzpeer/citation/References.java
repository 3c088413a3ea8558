package org.bzpeer.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.bzpeer.platform.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/** Formats references by a citation style. */
@Component
class References {

    /** Formatting costs about a millisecond a work: longer lists are for reference managers. */
    static final int MOST = 200;

    private static final Safelist EMPHASIS = Safelist.none().addTags("i", "b", "em", "strong", "sup", "sub");

    private final Web web;

    References(Web web) {
        this.web = web;
    }

    /** Returns references as plain text, in the order of the style. */
    List<String> text(Style style, List<CitedWork> works) {
        return entries(style, works, "text").map(String::strip).toList();
    }

    /** Returns references as HTML with nothing but emphasis in it, in the order of the style. */
    List<String> html(Style style, List<CitedWork> works) {
        Document.OutputSettings oneLine = new Document.OutputSettings().prettyPrint(false);
        return entries(style, works, "html")
                .map(entry -> Jsoup.clean(entry, "", EMPHASIS, oneLine).strip())
                .toList();
    }

    private java.util.stream.Stream<String> entries(Style style, List<CitedWork> works, String form) {
        if (works.isEmpty()) {
            return java.util.stream.Stream.empty();
        }
        CSLItemData[] items = works.stream()
                .map(work -> CSLItemData.fromJson(CslJson.item(web, work)))
                .toArray(CSLItemData[]::new);
        try {
            CSL processor = new CSL(new ListItemDataProvider(items), style.file());
            processor.setOutputFormat(form);
            processor.registerCitationItems(
                    Arrays.stream(items).map(CSLItemData::getId).toArray(String[]::new));
            return Arrays.stream(processor.makeBibliography().getEntries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
