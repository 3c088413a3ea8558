package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import tools.jackson.databind.JsonNode;

/** The author list of one record: the parsed one where the record has it, else the string, cut at commas and "and". */
final class ArxivAuthors {

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_AFFILIATION = 300;
    private static final int MOST_AUTHORS = 20_000;

    private static final Pattern AUTHOR_SEPARATOR = Pattern.compile("\\s*(?:,\\s*(?:and\\s+)?|;|\\band\\b)\\s*");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

    private ArxivAuthors() {}

    /** @throws RecordRefused when there is none, or there are too many */
    static List<ImportedAuthor> of(ArxivFields fields) throws RecordRefused {
        JsonNode parsed = fields.get("authors_parsed");
        List<ImportedAuthor> authors = parsed != null && parsed.isArray() && !parsed.isEmpty()
                ? parsedAuthors(parsed)
                : authorsOfString(fields);
        if (authors.isEmpty()) {
            throw new RecordRefused("no author");
        }
        for (int i = 0; i < authors.size(); i++) {
            if (authors.get(i).name().printed().length() > LONGEST_NAME) {
                throw new RecordRefused(
                        "the name of author " + (i + 1) + " is longer than " + LONGEST_NAME + " characters");
            }
        }
        return authors;
    }

    /** Each author is a list: family name, given names, suffix, affiliations. */
    private static List<ImportedAuthor> parsedAuthors(JsonNode parsed) throws RecordRefused {
        checkLength(parsed.size());
        List<ImportedAuthor> authors = new ArrayList<>(parsed.size());
        for (JsonNode entry : parsed) {
            if (entry.isObject()) {
                addWhole(authors, entry);
                continue;
            }
            if (!entry.isArray()) {
                throw new RecordRefused("authors_parsed holds something that is not a list of names");
            }
            String family = Latex.toText(part(entry, 0));
            PersonName name = PersonName.of(Latex.toText(part(entry, 1)), family, Latex.toText(part(entry, 2)));
            String affiliation = Latex.toText(part(entry, 3));
            if (!name.family().isEmpty()) {
                boolean footnote = affiliation.length() < 4 || Character.isDigit(affiliation.charAt(0));
                authors.add(new ImportedAuthor(
                        name, family, footnote || affiliation.length() > LONGEST_AFFILIATION ? null : affiliation));
            }
        }
        return authors;
    }

    /** Atom answers have names in one piece. */
    private static void addWhole(List<ImportedAuthor> authors, JsonNode entry) {
        String printed = JsonFields.text(entry, "name");
        PersonName name = PersonName.of(Latex.toText(printed == null ? "" : printed));
        String place = JsonFields.text(entry, "affiliation");
        String affiliation = Latex.toText(place == null ? "" : place);
        if (!name.family().isEmpty()) {
            boolean useless = affiliation.isEmpty() || affiliation.length() > LONGEST_AFFILIATION;
            authors.add(new ImportedAuthor(name, "", useless ? null : affiliation));
        }
    }

    private static String part(JsonNode entry, int index) {
        JsonNode part = entry.get(index);
        return part != null && part.isString() ? part.stringValue() : "";
    }

    private static List<ImportedAuthor> authorsOfString(ArxivFields fields) throws RecordRefused {
        String text = fields.required("authors", 2_000_000);
        String plain =
                PARENTHESES.matcher(PARENTHESES.matcher(text).replaceAll(" ")).replaceAll(" ");
        String[] parts = AUTHOR_SEPARATOR.split(plain, MOST_AUTHORS + 2);
        checkLength(parts.length);
        List<ImportedAuthor> authors = new ArrayList<>(parts.length);
        for (String part : parts) {
            PersonName name = PersonName.of(part.strip());
            if (!name.family().isEmpty()) {
                authors.add(new ImportedAuthor(name, "", null));
            }
        }
        return authors;
    }

    /** Before any name is made: a name takes far more memory than the few bytes that it may have in the file. */
    private static void checkLength(int authors) throws RecordRefused {
        if (authors > MOST_AUTHORS) {
            throw new RecordRefused("more than " + MOST_AUTHORS + " authors");
        }
    }
}
