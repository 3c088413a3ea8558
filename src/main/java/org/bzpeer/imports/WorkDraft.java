package org.bzpeer.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.Identifiers;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.bzpeer.shared.Orcid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A work that is being put together from the fields of a record. What is not there is left out; what a work cannot do
 * without, or what is larger than any work has, refuses the record. Texts come as readable text without markup.
 */
final class WorkDraft {

    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_ABSTRACT = 50_000;
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_AFFILIATION = 300;
    private static final int MOST_AUTHORS = 20_000;
    private static final int MOST_TOPICS = 50;

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>\\\\^`{|}]+");
    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\.(.+)");
    private static final Pattern ARXIV =
            Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z][a-z-]{0,19}(?:\\.[A-Za-z]{2})?/\\d{7})(?:v\\d+)?");
    private static final Pattern IN_ORCID = Pattern.compile("(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])/?$");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final Origin origin;
    private final String externalId;
    private final List<ImportedAuthor> authors = new ArrayList<>();
    private final List<ImportedTopic> topics = new ArrayList<>();
    private String title = "";
    private @Nullable String abstractText;
    private @Nullable String arxiv;
    private @Nullable String doi;
    private @Nullable String preprintDoi;
    private @Nullable String publishedDoi;
    private @Nullable String pmid;
    private @Nullable String openAlex;
    private @Nullable String venue;
    private @Nullable String comments;
    private @Nullable String license;
    private @Nullable LocalDate recordedOn;
    private @Nullable PartialDate published;

    String kind = "article";

    @Nullable
    String status;

    WorkDraft(Origin origin, String externalId) {
        this.origin = origin;
        this.externalId = externalId;
    }

    void title(@Nullable String text) throws RecordRefused {
        title = text == null ? "" : Clean.clean(text);
        if (title.isEmpty()) {
            throw new RecordRefused("title is missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new RecordRefused("title is longer than " + LONGEST_TITLE + " characters");
        }
    }

    void abstractText(@Nullable String text) throws RecordRefused {
        abstractText = bounded("abstract", text, LONGEST_ABSTRACT);
    }

    void venue(@Nullable String text) throws RecordRefused {
        venue = bounded("venue", text, LONGEST_NOTE);
    }

    void comments(@Nullable String text) throws RecordRefused {
        comments = bounded("comments", text, LONGEST_NOTE);
    }

    void license(@Nullable String text) throws RecordRefused {
        license = bounded("license", text, LONGEST_NOTE);
    }

    private static @Nullable String bounded(String field, @Nullable String text, int longest) throws RecordRefused {
        String clean = text == null ? "" : Clean.clean(text);
        if (clean.length() > longest) {
            throw new RecordRefused(field + " is longer than " + longest + " characters");
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Takes the DOI, bare or as an address; arXiv's own DOIs are arXiv ids. What is no DOI is left out. */
    void doi(@Nullable String text) {
        String found = findDoi(text);
        Matcher ofArxiv = ARXIV_DOI.matcher(found == null ? "" : found);
        if (ofArxiv.matches()) {
            arxiv(ofArxiv.group(1));
        } else if (found != null) {
            doi = found;
        }
    }

    /** Takes the DOI of the preprint of a published work. */
    void preprintDoi(@Nullable String text) {
        String found = findDoi(text);
        if (found != null && !ARXIV_DOI.matcher(found).matches()) {
            preprintDoi = found;
        } else {
            doi(text);
        }
    }

    /** Takes the DOI under which a preprint was published. */
    void publishedDoi(@Nullable String text) {
        publishedDoi = findDoi(text);
    }

    /** Returns the DOI in a text, in small letters as it is stored, or null. */
    static @Nullable String findDoi(@Nullable String text) {
        Matcher found = DOI.matcher(text == null ? "" : Clean.clean(text));
        return found.find() && found.group().length() <= 200
                ? found.group().toLowerCase(Locale.ROOT).replaceFirst("[.,;]+$", "")
                : null;
    }

    /** @throws RecordRefused when a field of a record that is about a DOI holds none */
    static String requiredDoi(JsonNode json, String field) throws RecordRefused {
        String doi = findDoi(JsonFields.text(json, field));
        if (doi == null) {
            throw new RecordRefused(field + " is missing");
        }
        return doi;
    }

    /** Takes an arXiv id, with or without version, prefix or address. */
    void arxiv(@Nullable String text) {
        Matcher id = ARXIV.matcher(
                text == null ? "" : text.strip().replaceFirst("(?i)^(?:https?://arxiv\\.org/(?:abs|pdf)/|arxiv:)", ""));
        if (id.matches()) {
            arxiv = id.group(1);
        }
    }

    /** Takes a PubMed id, bare or as an address. */
    void pmid(@Nullable String text) {
        String bare = text == null ? "" : text.strip().replaceFirst("^https?://.*/(?=\\d+/?$)", "");
        Matcher id = DIGITS.matcher(bare.replace("/", ""));
        if (id.matches()) {
            pmid = id.group();
        }
    }

    void openAlex(String id) {
        openAlex = id;
    }

    void topic(String code, String name, @Nullable String field) {
        String clean = Clean.clean(name);
        boolean known = topics.stream().anyMatch(topic -> topic.code().equals(code));
        if (!known && !clean.isEmpty() && clean.length() <= ImportedTopic.LONGEST_NAME && topics.size() < MOST_TOPICS) {
            topics.add(new ImportedTopic(origin, code, clean, field));
        }
    }

    /** Adds an author; a name without letters is left out. */
    void author(
            PersonName name,
            String family,
            @Nullable String affiliation,
            @Nullable String orcid,
            @Nullable String openAlexId,
            @Nullable String ror)
            throws RecordRefused {
        if (authors.size() >= MOST_AUTHORS) {
            throw new RecordRefused("more than " + MOST_AUTHORS + " authors");
        }
        if (name.printed().length() > LONGEST_NAME) {
            throw new RecordRefused(
                    "the name of author " + (authors.size() + 1) + " is longer than " + LONGEST_NAME + " characters");
        }
        String place = affiliation == null ? "" : Clean.clean(affiliation);
        if (!name.family().isEmpty()) {
            boolean useless = place.isEmpty() || place.length() > LONGEST_AFFILIATION;
            authors.add(new ImportedAuthor(name, family, useless ? null : place, findOrcid(orcid), openAlexId, ror));
        }
    }

    /** Returns the ORCID iD at the end of a text, bare or as an address, or null where none stands or its check digit is wrong. */
    static @Nullable String findOrcid(@Nullable String text) {
        Matcher found = IN_ORCID.matcher(text == null ? "" : text.strip());
        return found.find() && Orcid.isValid(found.group(1)) ? found.group(1).toUpperCase(Locale.ROOT) : null;
    }

    void published(@Nullable PartialDate date) {
        published = date;
    }

    /** Takes the date of the record; without one, the work's own date stands for it. */
    void recordedOn(@Nullable LocalDate date) {
        recordedOn = date;
    }

    /** @throws RecordRefused when title or date are missing */
    ImportedWork work() throws RecordRefused {
        if (title.isEmpty()) {
            throw new RecordRefused("title is missing");
        }
        if (published == null) {
            throw new RecordRefused("no date");
        }
        boolean preprint = kind.equals("preprint");
        LocalDate day = published.day();
        return new ImportedWork(
                origin,
                externalId,
                title,
                abstractText,
                List.copyOf(authors),
                List.copyOf(topics),
                kind,
                new Identifiers(arxiv, preprint ? publishedDoi : doi, preprint ? doi : preprintDoi, pmid, openAlex),
                preprint ? null : venue,
                comments,
                license,
                day,
                published.partial(),
                status,
                recordedOn == null || recordedOn.isBefore(day) ? day : recordedOn);
    }
}
