package org.bzpeer.citation;

import java.io.IOException;
import java.io.Writer;
import org.bzpeer.platform.Web;

/** Writes RIS: a tag a line, two spaces, a hyphen, lines ended by carriage return and line feed. */
final class Ris implements WorkWriter {

    private final Web web;

    Ris(Web web) {
        this.web = web;
    }

    @Override
    public void write(Writer out, CitedWork work, int number) throws IOException {
        line(out, "TY", work.isArticle() ? "JOUR" : "UNPB");
        line(out, "ID", String.valueOf(work.id()));
        line(out, "TI", work.title());
        for (CitedName name : work.authors()) {
            line(out, "AU", name(name));
        }
        line(out, "PY", String.valueOf(work.published().getYear()));
        line(
                out,
                "DA",
                "%d/%02d/%s/"
                        .formatted(
                                work.published().getYear(),
                                work.published().getMonthValue(),
                                work.monthOnly()
                                        ? ""
                                        : "%02d".formatted(work.published().getDayOfMonth())));
        if (work.venue() != null) {
            line(out, "JO", work.venue());
        }
        if (work.doi() != null) {
            line(out, "DO", work.doi());
        }
        if (work.arxivId() != null) {
            line(out, "AN", "arXiv:" + work.arxivId());
            line(out, "DB", "arXiv");
        }
        String url = work.doiUrl() != null ? work.doiUrl() : work.arxivUrl();
        line(out, "UR", url == null ? web.url("/works/" + work.id()) : url);
        if (work.abstractText() != null) {
            line(out, "AB", work.abstractText());
        }
        for (CitedWork.Topic topic : work.topics()) {
            line(out, "KW", topic.name());
        }
        line(out, "ER", "");
    }

    /** A comma parts family name, given names and suffix; inside them it would begin another part. */
    private static String name(CitedName name) {
        if (name.family().isEmpty()) {
            return name.name().replace(',', ' ');
        }
        String suffix = name.suffix().isEmpty() ? "" : ", " + name.suffix().replace(',', ' ');
        return name.family().replace(',', ' ') + ", " + name.given().replace(',', ' ') + suffix;
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        String oneLine =
                value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        out.append(tag).append("  - ").append(oneLine).append("\r\n");
    }
}
