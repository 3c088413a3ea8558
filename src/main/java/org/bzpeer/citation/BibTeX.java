package org.bzpeer.citation;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bzpeer.platform.Web;
import org.bzpeer.shared.Folding;

/**
 * Writes BibTeX. Letters stay Unicode, as today's processors read them; what TeX would take for a command is written
 * out; words whose capitals matter are kept by braces. A key ends with the work's number, so it is unique in any file and
 * the same in every one.
 */
final class BibTeX implements WorkWriter {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final Pattern SMALL_WORD =
            Pattern.compile("a|an|the|on|of|in|for|and|to|with|from|by|at|is|are|do|how|what|why|towards?");
    private static final Pattern AND = Pattern.compile("(?i)\\band\\b");

    private final Web web;

    BibTeX(Web web) {
        this.web = web;
    }

    @Override
    public void write(Writer out, CitedWork work, int number) throws IOException {
        boolean article = work.isArticle() && work.venue() != null;
        out.append(number == 0 ? "" : "\n").append(article ? "@article{" : "@misc{");
        out.append(key(work));
        field(out, "title", title(work.title()));
        field(out, "author", authors(work));
        field(out, "year", String.valueOf(work.published().getYear()));
        out.append(",\n  month = ").append(MONTH.format(work.published()).toLowerCase(Locale.ROOT));
        if (work.venue() != null) {
            field(out, "journal", text(work.venue()));
        }
        if (work.doi() != null) {
            field(out, "doi", verbatim(work.doi()));
        }
        if (work.arxivId() != null) {
            field(out, "eprint", verbatim(work.arxivId()));
            field(out, "archiveprefix", "arXiv");
        }
        String url = work.doiUrl() != null ? work.doiUrl() : work.arxivUrl();
        field(out, "url", verbatim(url == null ? web.url("/works/" + work.id()) : url));
        out.append("\n}\n");
    }

    private static void field(Writer out, String name, String value) throws IOException {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    static String key(CitedWork work) {
        CitedName first = work.authors().isEmpty() ? null : work.authors().getFirst();
        String name = first == null ? "" : first.family().isEmpty() ? first.name() : first.family();
        List<String> words = new ArrayList<>(Folding.words(work.title()));
        words.removeIf(word -> ascii(word).isEmpty() || SMALL_WORD.matcher(word).matches());
        String word = words.isEmpty() ? "" : ascii(words.getFirst());
        String author = ascii(String.join("", Folding.words(name)));
        return shortened(author.isEmpty() ? "work" : author)
                + work.published().getYear()
                + shortened(word) + "-" + work.id();
    }

    private static String ascii(String word) {
        return word.replaceAll("[^a-z0-9]", "");
    }

    private static String shortened(String word) {
        return word.length() <= 30 ? word : word.substring(0, 30);
    }

    private static String authors(CitedWork work) {
        List<String> names =
                new ArrayList<>(work.authors().stream().map(BibTeX::name).toList());
        if (names.size() < work.authorCount()) {
            names.add("others");
        }
        return String.join(" and ", names);
    }

    private static String name(CitedName name) {
        if (name.family().isEmpty()
                || name.name().contains(",")
                || AND.matcher(name.name()).find()) {
            return "{" + text(name.name()) + "}";
        }
        String suffix = name.suffix().isEmpty() ? "" : text(name.suffix()) + ", ";
        return text(name.family()) + ", " + suffix + text(name.given());
    }

    /** Braces around words with a capital behind their first letter: acronyms, chemical names, camel case. */
    private static String title(String title) {
        StringBuilder kept = new StringBuilder();
        for (String word : title.split("(?<=\\s)")) {
            String bare = word.strip();
            boolean capital = bare.codePoints().skip(1).anyMatch(Character::isUpperCase);
            kept.append(capital ? "{" + text(bare) + "}" + word.substring(bare.length()) : text(word));
        }
        return kept.toString();
    }

    /** Writes text so that TeX shows it as it is. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("{\\textbackslash}");
                case '{' -> out.append("{\\textbraceleft}");
                case '}' -> out.append("{\\textbraceright}");
                case '^' -> out.append("{\\textasciicircum}");
                case '~' -> out.append("{\\textasciitilde}");
                case '%', '&', '#', '$', '_' -> out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    /** Identifiers and addresses are read as they stand; only braces and line ends would break the entry. */
    private static String verbatim(String text) {
        return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replaceAll("\\p{Cntrl}", "");
    }
}
