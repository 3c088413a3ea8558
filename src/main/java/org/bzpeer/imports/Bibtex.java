package org.bzpeer.imports;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bzpeer.identity.PersonName;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A researcher's own list in BibTeX. */
@Component
class Bibtex implements Source {

    private static final int MOST_AUTHORS = 5_000;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("book", "book"),
            Map.entry("proceedings", "book"),
            Map.entry("collection", "book"),
            Map.entry("inbook", "chapter"),
            Map.entry("incollection", "chapter"),
            Map.entry("dataset", "dataset"),
            Map.entry("software", "software"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("article", "article"),
            Map.entry("inproceedings", "article"),
            Map.entry("conference", "article"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    @Override
    public Origin origin() {
        return Origin.BIBTEX;
    }

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public String reads() {
        return "a list of works, .bib";
    }

    @Override
    public RecordStream open(InputStream input) {
        return new BibtexStream(input);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        BibTeXEntry entry = entry(new String(bytes, 0, length, StandardCharsets.UTF_8));
        String title = text(entry, "title");
        if (title == null) {
            throw new RecordRefused("title is missing");
        }
        PartialDate published = published(entry);
        String doi = WorkDraft.findDoi(text(entry, "doi"));
        String first = text(entry, "author");
        String mark = doi != null
                ? "doi " + doi
                : Long.toHexString(new Hash()
                        .add(String.join(" ", org.bzpeer.shared.Folding.words(title)))
                        .add(
                                published == null
                                        ? null
                                        : String.valueOf(published.day().getYear()))
                        .add(first)
                        .value());
        WorkDraft draft = new WorkDraft(Origin.BIBTEX, mark);
        draft.title(title);
        draft.doi(doi);
        draft.published(published);
        draft.abstractText(text(entry, "abstract"));
        String venue = text(entry, "journal");
        venue = venue == null ? text(entry, "journaltitle") : venue;
        draft.venue(venue == null ? text(entry, "booktitle") : venue);
        String archive = text(entry, "archiveprefix");
        if ("arxiv".equalsIgnoreCase(archive == null ? text(entry, "eprinttype") : archive)) {
            draft.arxiv(text(entry, "eprint"));
        }
        draft.pmid(text(entry, "pmid"));
        draft.kind = kind(entry, doi, venue);
        addAuthors(draft, raw(entry, "author") == null ? raw(entry, "editor") : raw(entry, "author"));
        return List.of(draft.work());
    }

    private static BibTeXEntry entry(String text) throws RecordRefused {
        try {
            BibTeXDatabase database = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, @Nullable BibTeXString string) {
                    // A name that nobody has defined stands for itself.
                }
            }.parseFully(new StringReader(text));
            if (database.getEntries().isEmpty()) {
                throw new RecordRefused("no BibTeX entry");
            }
            return database.getEntries().values().iterator().next();
        } catch (ParseException | RuntimeException e) {
            String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new RecordRefused(
                    "not BibTeX: " + Clean.clean(line.length() > 160 ? line.substring(0, 160) + "…" : line));
        }
    }

    private static String kind(BibTeXEntry entry, @Nullable String doi, @Nullable String venue) {
        String type = entry.getType().getValue().toLowerCase(Locale.ROOT);
        boolean unpublished = type.equals("unpublished") || type.equals("misc") || type.equals("online");
        return unpublished && raw(entry, "eprint") != null && doi == null && venue == null
                ? "preprint"
                : KINDS.getOrDefault(type, "other");
    }

    private static @Nullable String raw(BibTeXEntry entry, String field) {
        for (Map.Entry<Key, Value> known : entry.getFields().entrySet()) {
            if (known.getKey().getValue().equalsIgnoreCase(field)) {
                String text = known.getValue().toUserString();
                return text.isBlank() ? null : text;
            }
        }
        return null;
    }

    private static @Nullable String text(BibTeXEntry entry, String field) {
        String raw = raw(entry, field);
        String readable = raw == null ? "" : Latex.toText(raw);
        return readable.isBlank() ? null : readable;
    }

    private static @Nullable PartialDate published(BibTeXEntry entry) throws RecordRefused {
        String date = text(entry, "date");
        if (date != null) {
            return PartialDate.parse(date.replaceFirst("/.*", ""));
        }
        String year = text(entry, "year");
        if (year == null) {
            return null;
        }
        if (!year.matches("\\d{4}")) {
            throw new RecordRefused("the date makes no sense: " + JsonFields.quote(year));
        }
        String month = text(entry, "month");
        String begin = month == null ? "" : month.toLowerCase(Locale.ROOT);
        int number = begin.matches("\\d{1,2}")
                ? Integer.parseInt(begin)
                : MONTHS.indexOf(begin.length() < 3 ? "" : begin.substring(0, 3)) + 1;
        return PartialDate.of(Integer.parseInt(year), number, 0);
    }

    private static void addAuthors(WorkDraft draft, @Nullable String list) throws RecordRefused {
        if (list == null) {
            return;
        }
        List<String> names = BibtexNames.split(list);
        if (names.size() > MOST_AUTHORS) {
            throw new RecordRefused("more than " + MOST_AUTHORS + " authors");
        }
        for (String name : names) {
            if (!name.equalsIgnoreCase("others") && !BibtexNames.isBody(name)) {
                BibtexNames.Parts parts = BibtexNames.parts(name);
                draft.author(
                        parts.family().isEmpty()
                                ? PersonName.of(Latex.toText(name))
                                : PersonName.of(parts.given(), parts.family(), parts.suffix()),
                        parts.family(),
                        null,
                        null,
                        null,
                        null);
            }
        }
    }
}
