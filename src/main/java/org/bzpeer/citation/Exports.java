package org.bzpeer.citation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes works in each format; long lists flow out piece by piece. */
@Component
class Exports {

    private final CitedWorks works;
    private final JsonLd jsonLd;
    private final References references;
    private final JsonMapper json;
    private final Web web;

    Exports(CitedWorks works, JsonLd jsonLd, References references, JsonMapper json, Web web) {
        this.works = works;
        this.jsonLd = jsonLd;
        this.references = references;
        this.json = json;
        this.web = web;
    }

    /** Writes one work. */
    void write(OutputStream to, CitedWork work, Format format, Style style) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        if (format == Format.JSON_LD) {
            out.append(json.writeValueAsString(jsonLd.document(work))).append('\n');
        } else if (format == Format.REFERENCES) {
            references(out, style, List.of(work));
        } else {
            WorkWriter writer = plain(format);
            writer.begin(out);
            writer.write(out, work, 0);
            writer.end(out);
        }
        out.flush();
    }

    /** Writes a researcher's works that fit a query. */
    void write(OutputStream to, CitedResearcher researcher, WorkQuery query, Format format, Style style)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 14);
        if (format == Format.REFERENCES) {
            references(out, style, works.of(works.ids(researcher.id(), query, References.MOST)));
        } else {
            WorkWriter writer = format == Format.JSON_LD ? jsonLd.graph(researcher) : plain(format);
            writer.begin(out);
            int[] number = {0};
            works.each(works.ids(researcher.id(), query, CitedWorks.MOST), work -> {
                try {
                    writer.write(out, work, number[0]++);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.end(out);
        }
        out.flush();
    }

    private void references(Writer out, Style style, List<CitedWork> shown) throws IOException {
        for (String reference : references.text(style, shown)) {
            out.append(reference).append('\n');
        }
    }

    private WorkWriter plain(Format format) {
        Map<Format, WorkWriter> writers = Map.of(
                Format.BIBTEX, new BibTeX(web), Format.RIS, new Ris(web), Format.CSL_JSON, new CslJson(web, json));
        WorkWriter writer = writers.get(format);
        if (writer == null) {
            throw new IllegalArgumentException(format.name());
        }
        return writer;
    }
}
