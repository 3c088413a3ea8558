package org.bzpeer.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry of arXiv's Atom answers or a record of its OAI-PMH answers, brought into the form of the bulk metadata. */
final class ArxivAnswer {

    private static final DateTimeFormatter CREATED = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private ArxivAnswer() {}

    static List<Item> items(JsonNode tree) throws RecordRefused {
        return tree.path("entry").isMissingNode() ? ofOai(tree.path("record")) : List.of(ofAtom(tree.path("entry")));
    }

    private static ImportedWork ofAtom(JsonNode entry) throws RecordRefused {
        String id = Objects.requireNonNullElse(JsonFields.text(entry, "id"), "");
        if (id.contains("/api/errors")) {
            throw new RecordRefused("arXiv answers: "
                    + JsonFields.quote(Objects.requireNonNullElse(JsonFields.text(entry, "summary"), "error")));
        }
        ObjectNode bulk = JsonNodeFactory.instance.objectNode();
        bulk.put("id", id.replaceFirst("^https?://arxiv\\.org/abs/", ""));
        bulk.put("title", JsonFields.text(entry, "title"));
        bulk.put("abstract", JsonFields.text(entry, "summary"));
        bulk.put("comments", text(entry.path("comment")));
        bulk.put("journal-ref", text(entry.path("journal_ref")));
        bulk.put("doi", text(entry.path("doi")));
        List<String> categories = new ArrayList<>();
        add(categories, JsonFields.text(entry, "primary_category", "term"));
        for (JsonNode category : elements(entry.path("category"))) {
            add(categories, JsonFields.text(category, "term"));
        }
        bulk.put("categories", String.join(" ", categories));
        dates(bulk, JsonFields.text(entry, "published"), JsonFields.text(entry, "updated"));
        ArrayNode authors = bulk.putArray("authors_parsed");
        for (JsonNode author : elements(entry.path("author"))) {
            List<JsonNode> places = elements(author.path("affiliation"));
            authors.addObject()
                    .put("name", JsonFields.text(author, "name"))
                    .put("affiliation", places.isEmpty() ? null : text(places.getFirst()));
        }
        return ArxivRecord.of(bulk);
    }

    private static List<Item> ofOai(JsonNode record) throws RecordRefused {
        String identifier = Objects.requireNonNullElse(JsonFields.text(record, "header", "identifier"), "");
        if ("deleted".equals(JsonFields.text(record, "header", "status"))) {
            String id = identifier.replaceFirst("^oai:arXiv\\.org:", "");
            return List.of(new ImportedNotice("arxiv", id, Mark.PREPRINT_WITHDRAWN.name(), null));
        }
        JsonNode arxiv = record.path("metadata").path("arXiv");
        if (arxiv.isMissingNode()) {
            throw new RecordRefused("metadata is not in the arXiv format");
        }
        ObjectNode bulk = JsonNodeFactory.instance.objectNode();
        for (String field :
                List.of("id", "title", "abstract", "comments", "journal-ref", "doi", "license", "categories")) {
            bulk.put(field, text(arxiv.path(field)));
        }
        String datestamp = JsonFields.text(record, "header", "datestamp");
        String updated = text(arxiv.path("updated"));
        dates(bulk, text(arxiv.path("created")), updated == null ? datestamp : updated);
        ArrayNode authors = bulk.putArray("authors_parsed");
        for (JsonNode author : elements(arxiv.path("authors").path("author"))) {
            ArrayNode parts = authors.addArray();
            for (String part : List.of("keyname", "forenames", "suffix", "affiliation")) {
                List<JsonNode> values = elements(author.path(part));
                parts.add(values.isEmpty() ? "" : Objects.requireNonNullElse(text(values.getFirst()), ""));
            }
        }
        return List.of(ArxivRecord.of(bulk));
    }

    /** Noon, since midnight of the first of a month means that no more than the month is known. */
    private static void dates(ObjectNode bulk, @Nullable String first, @Nullable String updated) {
        LocalDate day = PartialDate.dayOf(first);
        if (day != null) {
            bulk.putArray("versions")
                    .addObject()
                    .put("created", day.atTime(12, 0).atOffset(ZoneOffset.UTC).format(CREATED));
        } else if (first != null) {
            bulk.putArray("versions").addObject().put("created", first);
        }
        LocalDate last = PartialDate.dayOf(updated);
        bulk.put("update_date", last == null ? null : last.toString());
    }

    private static void add(List<String> categories, @Nullable String category) {
        if (category != null && !categories.contains(category)) {
            categories.add(category);
        }
    }

    /** Returns an element's text; with attributes beside it, it stands under a name of its own. */
    private static @Nullable String text(JsonNode element) {
        return element.isObject() ? JsonFields.text(element, "value") : JsonFields.text(element);
    }

    static List<JsonNode> elements(JsonNode element) {
        return element.isMissingNode() ? List.of() : element.isArray() ? JsonFields.list(element) : List.of(element);
    }
}
