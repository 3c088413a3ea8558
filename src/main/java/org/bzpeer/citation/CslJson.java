package org.bzpeer.citation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.platform.Web;
import tools.jackson.databind.json.JsonMapper;

/** Writes CSL-JSON, the input of citation processors: an array of items. */
final class CslJson implements WorkWriter {

    private final Web web;
    private final JsonMapper json;

    CslJson(Web web, JsonMapper json) {
        this.web = web;
        this.json = json;
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.append('[');
    }

    @Override
    public void write(Writer out, CitedWork work, int number) throws IOException {
        out.append(number == 0 ? "\n" : ",\n").append(json.writeValueAsString(item(web, work)));
    }

    @Override
    public void end(Writer out) throws IOException {
        out.append("\n]\n");
    }

    /** Returns the work as CSL's variables. */
    static Map<String, Object> item(Web web, CitedWork work) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", BibTeX.key(work));
        item.put("type", work.isArticle() ? "article-journal" : "article");
        item.put("title", work.title());
        item.put("author", work.authors().stream().map(CslJson::name).toList());
        List<Integer> date = new ArrayList<>(
                List.of(work.published().getYear(), work.published().getMonthValue()));
        if (!work.monthOnly()) {
            date.add(work.published().getDayOfMonth());
        }
        item.put("issued", Map.of("date-parts", List.of(date)));
        if (work.venue() != null) {
            item.put("container-title", work.venue());
        }
        if (work.doi() != null) {
            item.put("DOI", work.doi());
        }
        if (work.arxivId() != null) {
            item.put("number", "arXiv:" + work.arxivId());
            if (!work.isArticle()) {
                item.put("publisher", "arXiv");
            }
        }
        String url = work.doiUrl() != null ? work.doiUrl() : work.arxivUrl();
        item.put("URL", url == null ? web.url("/works/" + work.id()) : url);
        if (work.abstractText() != null) {
            item.put("abstract", work.abstractText());
        }
        return item;
    }

    private static Map<String, String> name(CitedName name) {
        if (name.family().isEmpty()) {
            return Map.of("literal", name.name());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("family", name.family());
        parts.put("given", name.given());
        if (!name.suffix().isEmpty()) {
            parts.put("suffix", name.suffix());
        }
        return parts;
    }
}
