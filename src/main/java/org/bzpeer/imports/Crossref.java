package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Crossref's work records as its REST API gives them: one a line, in a list, or in an answer. */
@Component
class Crossref implements Source {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("posted-content", "preprint"),
            Map.entry("book", "book"),
            Map.entry("monograph", "book"),
            Map.entry("edited-book", "book"),
            Map.entry("reference-book", "book"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"),
            Map.entry("book-part", "chapter"),
            Map.entry("book-track", "chapter"),
            Map.entry("reference-entry", "chapter"),
            Map.entry("dataset", "dataset"),
            Map.entry("database", "dataset"),
            Map.entry("software", "software"),
            Map.entry("report", "report"),
            Map.entry("report-component", "report"),
            Map.entry("standard", "report"),
            Map.entry("dissertation", "thesis"),
            Map.entry("journal-article", "article"),
            Map.entry("proceedings-article", "article"));

    private static final List<String> DATES =
            List.of("published", "issued", "published-print", "published-online", "posted", "created");

    @Override
    public Origin origin() {
        return Origin.CROSSREF;
    }

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public String reads() {
        return "work records, JSON";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        return JsonStream.open(input);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        JsonNode json = JsonFields.object(bytes, length);
        String doi = WorkDraft.requiredDoi(json, "DOI");
        WorkDraft draft = new WorkDraft(Origin.CROSSREF, doi);
        String title = MarkedText.toText(first(json, "title"));
        draft.title(title);
        draft.doi(doi);
        draft.kind = KINDS.getOrDefault(JsonFields.clean(json, "type"), "other");
        draft.abstractText(MarkedText.toText(JsonFields.text(json, "abstract")));
        draft.venue(MarkedText.toText(first(json, "container-title")));
        draft.published(published(json));
        draft.recordedOn(recordedOn(json));
        List<JsonNode> licenses = JsonFields.list(json, "license");
        draft.license(licenses.isEmpty() ? null : JsonFields.text(licenses.getFirst(), "URL"));
        takeVersions(draft, json);
        for (JsonNode author : JsonFields.list(json, "author")) {
            addAuthor(draft, author);
        }
        List<JsonNode> notices = JsonFields.list(json, "updated-by");
        boolean retracted =
                String.valueOf(title).strip().toUpperCase(Locale.ROOT).startsWith("RETRACTED:");
        draft.status = retracted ? "RETRACTED" : statusOf(notices);
        List<Item> items = new ArrayList<>(List.of(draft.work()));
        for (JsonNode updated : JsonFields.list(json, "update-to")) {
            String of = WorkDraft.findDoi(JsonFields.text(updated, "DOI"));
            addNotice(items, of, updated, doi);
        }
        for (JsonNode notice : notices) {
            addNotice(items, doi, notice, WorkDraft.findDoi(JsonFields.text(notice, "DOI")));
        }
        return items;
    }

    private static void addNotice(List<Item> items, @Nullable String of, JsonNode update, @Nullable String notice) {
        String status = status(update);
        if (of != null && status != null) {
            items.add(new ImportedNotice("doi", of, status, notice));
        }
    }

    /** What a work's own record says of it before all other notices; a correction is told with its notice. */
    private static @Nullable String statusOf(List<JsonNode> notices) {
        for (String grave : List.of("RETRACTED", "WITHDRAWN")) {
            if (notices.stream().anyMatch(notice -> grave.equals(status(notice)))) {
                return grave;
            }
        }
        return null;
    }

    /** What an update of a work says about it; a new version or an addendum says nothing that readers must know first. */
    private static @Nullable String status(JsonNode update) {
        String type = String.valueOf(JsonFields.text(update, "type")).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "retraction", "removal" -> "RETRACTED";
            case "withdrawal" -> "WITHDRAWN";
            case "correction", "corrigendum", "erratum", "partial_retraction" -> "CORRECTED";
            default -> null;
        };
    }

    private static @Nullable String first(JsonNode json, String field) {
        List<JsonNode> values = JsonFields.list(json, field);
        return values.isEmpty()
                ? JsonFields.text(json, field)
                : values.getFirst().asString(null);
    }

    private static @Nullable PartialDate published(JsonNode json) throws RecordRefused {
        for (String field : DATES) {
            List<JsonNode> dates = JsonFields.list(json, field, "date-parts");
            List<JsonNode> parts = dates.isEmpty() ? List.of() : JsonFields.list(dates.getFirst());
            if (!parts.isEmpty() && !parts.getFirst().isNull()) {
                return PartialDate.of(part(parts, 0), part(parts, 1), part(parts, 2));
            }
        }
        return null;
    }

    private static int part(List<JsonNode> parts, int index) {
        return index < parts.size() ? parts.get(index).asInt(0) : 0;
    }

    private static @Nullable LocalDate recordedOn(JsonNode json) {
        for (String field : List.of("deposited", "indexed", "created")) {
            LocalDate day = PartialDate.dayOf(JsonFields.text(json, field, "date-time"));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static void takeVersions(WorkDraft draft, JsonNode json) {
        for (JsonNode preprint : JsonFields.list(json, "relation", "has-preprint")) {
            String id = JsonFields.text(preprint, "id");
            if ("arxiv".equals(JsonFields.text(preprint, "id-type"))) {
                draft.arxiv(id);
            } else {
                draft.preprintDoi(id);
            }
        }
        for (JsonNode article : JsonFields.list(json, "relation", "is-preprint-of")) {
            draft.publishedDoi(JsonFields.text(article, "id"));
        }
    }

    /** Names of bodies stand there, too; they are nobody's record. */
    private static void addAuthor(WorkDraft draft, JsonNode author) throws RecordRefused {
        String family = JsonFields.clean(author, "family");
        if (family.isEmpty()) {
            return;
        }
        String given = JsonFields.clean(author, "given");
        String suffix = JsonFields.clean(author, "suffix");
        List<JsonNode> places = JsonFields.list(author, "affiliation");
        JsonNode place = places.isEmpty() ? author.path("none") : places.getFirst();
        String ror = null;
        for (JsonNode id : JsonFields.list(place, "id")) {
            ror = ror == null ? Ror.id(JsonFields.text(id, "id")) : ror;
        }
        draft.author(
                PersonName.of(given, family, suffix),
                family,
                MarkedText.toText(JsonFields.text(place, "name")),
                JsonFields.text(author, "ORCID"),
                null,
                ror);
    }
}
