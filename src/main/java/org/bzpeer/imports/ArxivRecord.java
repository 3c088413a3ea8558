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
import org.bzpeer.imports.ImportedWork.Identifiers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of arXiv's bulk metadata: a JSON object with id, title, authors (as one string and parsed), categories,
 * versions and dates. Its format is described at arXiv's "Kaggle dataset" page; unknown fields are left alone.
 */
final class ArxivRecord {

    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_ABSTRACT = 50_000;
    private static final int LONGEST_NOTE = 5_000;
    private static final int MOST_CATEGORIES = 50;

    private static final Pattern ID =
            Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z][a-z-]{0,19}(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>\\\\^`{|}]+");
    /** How arXiv and authors say in the comments that a submission was withdrawn. */
    private static final Pattern WITHDRAWN = Pattern.compile(
            "(?i)^\\W*withdrawn\\b|\\b(?:paper|article|submission|manuscript|work|preprint) (?:has been|is|was) withdrawn\\b");

    private static final DateTimeFormatter CREATED = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private final ArxivFields fields;

    private ArxivRecord(ArxivFields fields) {
        this.fields = fields;
    }

    /**
     * Reads one line.
     *
     * @throws RecordRefused when it is not JSON, or a field that a work needs is missing or makes no sense
     */
    static ImportedWork parse(byte[] line, int length) throws RecordRefused {
        return new ArxivRecord(ArxivFields.parse(line, length)).work();
    }

    /** Reads a record that was brought into the form of a line. */
    static ImportedWork of(JsonNode json) throws RecordRefused {
        return new ArxivRecord(new ArxivFields(json)).work();
    }

    private ImportedWork work() throws RecordRefused {
        String id = id();
        Published published = published();
        String comments = fields.optional("comments", LONGEST_NOTE);
        return new ImportedWork(
                Origin.ARXIV,
                id,
                fields.required("title", LONGEST_TITLE),
                fields.optional("abstract", LONGEST_ABSTRACT),
                ArxivAuthors.of(fields),
                ArxivTopics.of(categories()),
                null,
                new Identifiers(id, doi(), null, null, null),
                fields.optional("journal-ref", LONGEST_NOTE),
                comments,
                fields.optional("license", LONGEST_NOTE),
                published.day,
                published.monthOnly,
                comments != null && WITHDRAWN.matcher(comments).find() ? Mark.PREPRINT_WITHDRAWN.name() : null,
                recordedOn(published.day));
    }

    private String id() throws RecordRefused {
        String text = fields.text("id");
        Matcher id = ID.matcher(text == null ? "" : text.strip());
        if (!id.matches()) {
            throw new RecordRefused(
                    text == null ? "id is missing" : "id is not an arXiv identifier: " + JsonFields.quote(text));
        }
        return id.group(1);
    }

    private record Published(LocalDate day, boolean monthOnly) {}

    /** A first version "at midnight of the first of a month" is how files write a date of which they know the month. */
    private Published published() throws RecordRefused {
        JsonNode versions = fields.get("versions");
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
                throw new RecordRefused(
                        "the date of version 1 makes no sense: " + JsonFields.quote(created.stringValue()));
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
        String text = fields.text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return checked(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new RecordRefused(field + " is not a date: " + JsonFields.quote(text));
        }
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1900
                || day.getYear() > LocalDate.now(ZoneOffset.UTC).getYear() + 1) {
            throw new DateTimeException("year out of range");
        }
        return day;
    }

    /** Some files mix codes of other classifications in (MSC's 68T05, ACM's I.2.7); those are left out. */
    private List<String> categories() throws RecordRefused {
        String text = fields.text("categories");
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
        String text = fields.text("doi");
        Matcher doi = DOI.matcher(text == null ? "" : Clean.clean(text));
        if (!doi.find() || doi.group().length() > 200) {
            return null;
        }
        return doi.group().toLowerCase(Locale.ROOT);
    }
}
