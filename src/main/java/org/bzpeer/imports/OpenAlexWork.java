package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One work of OpenAlex. Its keys have changed over the years; whatever is not there is left out. */
final class OpenAlexWork {

    /** Under these ids OpenAlex keeps what it has taken out. */
    private static final String WITHDRAWN_WORK = "W4285719527";

    private static final Set<String> NOBODY = Set.of("A9999999999", "A5317838346");

    private static final int LONGEST_ABSTRACT_WORDS = 20_000;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("preprint", "preprint"),
            Map.entry("posted-content", "preprint"),
            Map.entry("book", "book"),
            Map.entry("monograph", "book"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("reference-entry", "chapter"),
            Map.entry("dataset", "dataset"),
            Map.entry("software", "software"),
            Map.entry("report", "report"),
            Map.entry("standard", "report"),
            Map.entry("dissertation", "thesis"),
            Map.entry("review", "review"),
            Map.entry("peer-review", "other"),
            Map.entry("paratext", "other"),
            Map.entry("supplementary-materials", "other"),
            Map.entry("grant", "other"),
            Map.entry("other", "other"));

    private OpenAlexWork() {}

    static List<Item> items(String id, JsonNode json) throws RecordRefused {
        if (id.equals(WITHDRAWN_WORK)) {
            throw new RecordRefused("a withdrawn id: " + id);
        }
        String title = JsonFields.text(json, "title");
        title = title == null ? JsonFields.text(json, "display_name") : title;
        if (title == null) {
            // Grants, covers and the like; a page of them would have no name.
            return List.of();
        }
        WorkDraft draft = new WorkDraft(Origin.OPENALEX, id);
        draft.title(MarkedText.toText(title));
        draft.kind = kind(json);
        draft.abstractText(abstractText(json.path("abstract_inverted_index")));
        draft.published(published(json));
        draft.recordedOn(OpenAlex.updated(json));
        draft.openAlex(id);
        String doi = JsonFields.text(json, "doi");
        draft.doi(doi == null ? JsonFields.text(json, "ids", "doi") : doi);
        draft.pmid(JsonFields.text(json, "ids", "pmid"));
        for (JsonNode location : JsonFields.list(json, "locations")) {
            takeArxivId(draft, location);
        }
        takeArxivId(draft, json.path("primary_location"));
        draft.venue(venue(json));
        draft.license(JsonFields.text(json, "primary_location", "license"));
        draft.status = json.path("is_retracted").asBoolean(false) ? "RETRACTED" : null;
        for (JsonNode topic : JsonFields.list(json, "topics")) {
            String code = OpenAlex.id(topic, "id");
            if (code != null) {
                draft.topic(
                        code,
                        Objects.requireNonNullElse(JsonFields.text(topic, "display_name"), ""),
                        OpenAlex.field(topic));
            }
        }
        Map<String, Item> institutions = new LinkedHashMap<>();
        for (JsonNode authorship : JsonFields.list(json, "authorships")) {
            addAuthor(draft, authorship);
            for (JsonNode institution : JsonFields.list(authorship, "institutions")) {
                OpenAlex.institution(institution, OpenAlex.updated(json), true)
                        .forEach(item -> institutions.put(((ImportedInstitution) item).ror(), item));
            }
        }
        List<Item> items = new ArrayList<>(institutions.values());
        items.add(draft.work());
        return items;
    }

    private static String kind(JsonNode json) {
        String crossref = JsonFields.text(json, "type_crossref");
        String type = "posted-content".equals(crossref) ? crossref : JsonFields.text(json, "type");
        return KINDS.getOrDefault(type == null ? "" : type.toLowerCase(Locale.ROOT), "article");
    }

    private static @Nullable PartialDate published(JsonNode json) throws RecordRefused {
        PartialDate day = PartialDate.parse(JsonFields.text(json, "publication_date"));
        return day == null ? PartialDate.parse(JsonFields.text(json, "publication_year")) : day;
    }

    private static void takeArxivId(WorkDraft draft, JsonNode location) {
        String address = JsonFields.text(location, "landing_page_url");
        if (address != null && address.contains("arxiv.org/abs/")) {
            draft.arxiv(address.substring(address.indexOf("arxiv.org/abs/") + "arxiv.org/abs/".length()));
        }
    }

    private static @Nullable String venue(JsonNode json) {
        JsonNode source = json.path("primary_location").path("source");
        if (source.isMissingNode() || source.isNull()) {
            source = json.path("host_venue");
        }
        return "repository".equals(JsonFields.text(source, "type")) ? null : JsonFields.text(source, "display_name");
    }

    /** An iD is OpenAlex's own finding; it goes with the printed name only where that is a form of the name it was found for. */
    private static void addAuthor(WorkDraft draft, JsonNode authorship) throws RecordRefused {
        String display = JsonFields.text(authorship, "author", "display_name");
        String raw = JsonFields.text(authorship, "raw_author_name");
        String printed = Clean.clean(raw == null || raw.isBlank() ? Objects.requireNonNullElse(display, "") : raw);
        if (printed.isEmpty()) {
            return;
        }
        PersonName name = PersonName.of(printed);
        PersonName found = display == null ? name : PersonName.of(Clean.clean(display));
        boolean fits = name.block().equals(found.block()) && name.fit(found) != PersonName.Fit.CONFLICT;
        String id = OpenAlex.id(authorship, "author", "id");
        List<JsonNode> institutions = JsonFields.list(authorship, "institutions");
        JsonNode institution = institutions.isEmpty() ? authorship.path("none") : institutions.getFirst();
        List<JsonNode> texts = JsonFields.list(authorship, "raw_affiliation_strings");
        String place = JsonFields.text(institution, "display_name");
        draft.author(
                name,
                "",
                place != null || texts.isEmpty() ? place : texts.getFirst().asString(""),
                fits ? JsonFields.text(authorship, "author", "orcid") : null,
                fits && id != null && !NOBODY.contains(id) ? id : null,
                place == null ? null : Ror.id(JsonFields.text(institution, "ror")));
    }

    /** The abstract comes as words with their places. */
    private static @Nullable String abstractText(JsonNode index) throws RecordRefused {
        if (!index.isObject()) {
            return null;
        }
        Map<Integer, String> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : index.properties()) {
            for (JsonNode place : word.getValue()) {
                words.put(place.asInt(0), word.getKey());
            }
            if (words.size() > LONGEST_ABSTRACT_WORDS) {
                throw new RecordRefused("the abstract has more than " + LONGEST_ABSTRACT_WORDS + " words");
            }
        }
        return MarkedText.toText(String.join(" ", words.values()));
    }
}
