package org.bzpeer.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of arXiv's bulk metadata: a JSON object with id, title, authors (as one string and parsed), categories,
 * versions and dates. Its format is described at arXiv's "Kaggle dataset" page; unknown fields are left alone.
 */
final class ArxivRecord {

    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_ABSTRACT = 50_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_AFFILIATION = 300;
    private static final int LONGEST_NOTE = 5_000;
    private static final int MOST_AUTHORS = 20_000;
    private static final int MOST_CATEGORIES = 50;

    private static final Pattern ID =
            Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z][a-z-]{0,19}(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>\\\\^`{|}]+");
    private static final Pattern AUTHOR_SEPARATOR = Pattern.compile("\\s*(?:,\\s*(?:and\\s+)?|;|\\band\\b)\\s*");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final DateTimeFormatter CREATED = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(4_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;

    private ArxivRecord(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads one line.
     *
     * @throws RecordRefused when it is not JSON, or a field that a work needs is missing or makes no sense
     */
    static ImportedWork parse(byte[] line, int length) throws RecordRefused {
        JsonNode json;
        try {
            json = JSON.readTree(line, 0, length);
        } catch (JacksonException e) {
            throw new RecordRefused("not a JSON object: " + firstLine(e.getOriginalMessage()));
        }
        if (!json.isObject()) {
            throw new RecordRefused("not a JSON object");
        }
        return new ArxivRecord(json).work();
    }

    private ImportedWork work() throws RecordRefused {
        String id = id();
        Published published = published();
        return new ImportedWork(
                id,
                required("title", LONGEST_TITLE),
                optional("abstract", LONGEST_ABSTRACT),
                authors(),
                categories(),
                doi(),
                optional("journal-ref", LONGEST_NOTE),
                optional("comments", LONGEST_NOTE),
                optional("license", LONGEST_NOTE),
                published.day,
                published.monthOnly,
                recordedOn(published.day));
    }

    private String id() throws RecordRefused {
        String text = text("id");
        Matcher id = ID.matcher(text == null ? "" : text.strip());
        if (!id.matches()) {
            throw new RecordRefused(text == null ? "id is missing" : "id is not an arXiv identifier: " + quote(text));
        }
        return id.group(1);
    }

    private record Published(LocalDate day, boolean monthOnly) {}

    /** A first version "at midnight of the first of a month" is how files write a date of which they know the month. */
    private Published published() throws RecordRefused {
        JsonNode versions = json.get("versions");
        JsonNode first = versions != null && versions.isArray() && !versions.isEmpty() ? versions.get(0) : null;
        JsonNode created = first == null ? null : first.get("created");
        if (created != null && created.isString()) {
            try {
                ZonedDateTime moment =
                        ZonedDateTime.parse(created.stringValue(), CREATED).withZoneSameInstant(ZoneOffset.UTC);
                LocalDate day = checked(moment.toLocalDate());
                return new Published(
                        day, day.getDayOfMonth() == 1 && moment.toLocalTime().toSecondOfDay() == 0);
            } catch (DateTimeException e) {
                throw new RecordRefused("the date of version 1 makes no sense: " + quote(created.stringValue()));
            }
        }
        LocalDate updated = date("update_date");
        if (updated == null) {
            throw new RecordRefused("neither versions nor update_date gives a date");
        }
        return new Published(updated, false);
    }

    private LocalDate recordedOn(LocalDate published) throws RecordRefused {
        LocalDate updated = date("update_date");
        return updated == null || updated.isBefore(published) ? published : updated;
    }

    private @Nullable LocalDate date(String field) throws RecordRefused {
        String text = text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return checked(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new RecordRefused(field + " is not a date: " + quote(text));
        }
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1900
                || day.getYear() > LocalDate.now(ZoneOffset.UTC).getYear() + 1) {
            throw new DateTimeException("year out of range");
        }
        return day;
    }

    private List<ImportedAuthor> authors() throws RecordRefused {
        JsonNode parsed = json.get("authors_parsed");
        List<ImportedAuthor> authors =
                parsed != null && parsed.isArray() && !parsed.isEmpty() ? parsedAuthors(parsed) : authorsOfString();
        if (authors.isEmpty()) {
            throw new RecordRefused("no author");
        }
        if (authors.size() > MOST_AUTHORS) {
            throw new RecordRefused("more than " + MOST_AUTHORS + " authors");
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
        List<ImportedAuthor> authors = new ArrayList<>(parsed.size());
        for (JsonNode entry : parsed) {
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

    private static String part(JsonNode entry, int index) {
        JsonNode part = entry.get(index);
        return part != null && part.isString() ? part.stringValue() : "";
    }

    private List<ImportedAuthor> authorsOfString() throws RecordRefused {
        String text = required("authors", 2_000_000);
        String plain =
                PARENTHESES.matcher(PARENTHESES.matcher(text).replaceAll(" ")).replaceAll(" ");
        List<ImportedAuthor> authors = new ArrayList<>();
        for (String part : AUTHOR_SEPARATOR.split(plain)) {
            PersonName name = PersonName.of(part.strip());
            if (!name.family().isEmpty()) {
                authors.add(new ImportedAuthor(name, "", null));
            }
        }
        return authors;
    }

    /** Some files mix codes of other classifications in (MSC's 68T05, ACM's I.2.7); those are left out. */
    private List<String> categories() throws RecordRefused {
        String text = text("categories");
        List<String> codes = new ArrayList<>();
        for (String code : (text == null ? "" : text.strip()).split("\\s+")) {
            if (ArxivTopics.isCategory(code) && !codes.contains(code)) {
                codes.add(code);
            }
        }
        if (codes.size() > MOST_CATEGORIES) {
            throw new RecordRefused("more than " + MOST_CATEGORIES + " categories");
        }
        return codes;
    }

    /** arXiv's field may hold several DOIs; the first is that of the article. What is no DOI is left out. */
    private @Nullable String doi() throws RecordRefused {
        String text = text("doi");
        Matcher doi = DOI.matcher(text == null ? "" : Clean.clean(text));
        if (!doi.find() || doi.group().length() > 200) {
            return null;
        }
        return doi.group().toLowerCase(Locale.ROOT);
    }

    private String required(String field, int longest) throws RecordRefused {
        String text = optional(field, longest);
        if (text == null) {
            throw new RecordRefused(field + " is missing");
        }
        return text;
    }

    private @Nullable String optional(String field, int longest) throws RecordRefused {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            throw new RecordRefused(field + " is longer than " + longest + " characters");
        }
        String readable = Latex.toText(text);
        return readable.isBlank() ? null : readable;
    }

    private @Nullable String text(String field) throws RecordRefused {
        JsonNode node = json.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new RecordRefused(field + " is not text");
        }
        return node.stringValue();
    }

    private static String quote(String text) {
        String clean = Clean.clean(text);
        return "“" + (clean.length() > 60 ? clean.substring(0, 60) + "…" : clean) + "”";
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return Clean.clean(line.length() > 160 ? line.substring(0, 160) + "…" : line);
    }
}
