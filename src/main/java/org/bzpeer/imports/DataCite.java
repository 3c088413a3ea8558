package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** DataCite's DOI records in its JSON:API form or as the bare attributes: one a line, in a list, or in an answer. */
@Component
class DataCite implements Source {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Preprint", "preprint"),
            Map.entry("JournalArticle", "article"),
            Map.entry("ConferencePaper", "article"),
            Map.entry("Book", "book"),
            Map.entry("BookChapter", "chapter"),
            Map.entry("Dataset", "dataset"),
            Map.entry("Software", "software"),
            Map.entry("ComputationalNotebook", "software"),
            Map.entry("Report", "report"),
            Map.entry("Standard", "report"),
            Map.entry("Dissertation", "thesis"));

    @Override
    public Origin origin() {
        return Origin.DATACITE;
    }

    @Override
    public String name() {
        return "datacite";
    }

    @Override
    public String reads() {
        return "DOI records, JSON";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        return JsonStream.open(input);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        JsonNode whole = JsonFields.object(bytes, length);
        JsonNode json = whole.path("attributes").isObject() ? whole.path("attributes") : whole;
        String doi = WorkDraft.requiredDoi(json, "doi");
        WorkDraft draft = new WorkDraft(Origin.DATACITE, doi);
        draft.kind = kind(json);
        List<JsonNode> titles = elements(json, "titles");
        draft.title(MarkedText.toText(titles.isEmpty() ? null : JsonFields.text(titles.getFirst(), "title")));
        draft.doi(doi);
        draft.venue(JsonFields.text(json, "container", "title"));
        draft.published(published(json));
        draft.recordedOn(PartialDate.dayOf(JsonFields.text(json, "updated")));
        for (JsonNode description : elements(json, "descriptions")) {
            if ("Abstract".equals(JsonFields.text(description, "descriptionType"))) {
                draft.abstractText(MarkedText.toText(JsonFields.text(description, "description")));
            }
        }
        for (JsonNode related : elements(json, "relatedIdentifiers")) {
            String other = JsonFields.text(related, "relatedIdentifier");
            switch (JsonFields.clean(related, "relationType")) {
                case "IsPreprintOf" -> draft.publishedDoi(other);
                case "HasPreprint" -> draft.preprintDoi(other);
                case "IsVersionOf" -> {
                    // So arXiv names the published version; others name all versions of their own deposit so.
                    if (doi.startsWith("10.48550/arxiv.")) {
                        draft.publishedDoi(other);
                    }
                }
                default -> {}
            }
        }
        for (JsonNode creator : elements(json, "creators")) {
            addAuthor(draft, creator);
        }
        return List.of(draft.work());
    }

    /** A list with one element is written without being one, now and then. */
    private static List<JsonNode> elements(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isObject() ? List.of(value) : JsonFields.list(value);
    }

    private static String kind(JsonNode json) {
        String general = JsonFields.clean(json, "types", "resourceTypeGeneral");
        String citeproc = JsonFields.clean(json, "types", "citeproc");
        if (general.equals("Text")) {
            return citeproc.startsWith("article") ? "article" : citeproc.equals("thesis") ? "thesis" : "other";
        }
        return KINDS.getOrDefault(general, "other");
    }

    private static @Nullable PartialDate published(JsonNode json) throws RecordRefused {
        for (JsonNode date : elements(json, "dates")) {
            if ("Issued".equals(JsonFields.text(date, "dateType"))) {
                PartialDate issued = PartialDate.parse(JsonFields.text(date, "date"));
                if (issued != null) {
                    return issued;
                }
            }
        }
        return PartialDate.parse(JsonFields.text(json, "publicationYear"));
    }

    private static void addAuthor(WorkDraft draft, JsonNode creator) throws RecordRefused {
        String name = JsonFields.clean(creator, "name");
        boolean nobody = name.startsWith(":") || name.startsWith("(:");
        if (nobody || "Organizational".equals(JsonFields.text(creator, "nameType"))) {
            return;
        }
        String family = JsonFields.clean(creator, "familyName");
        String given = JsonFields.clean(creator, "givenName");
        String orcid = null;
        for (JsonNode id : elements(creator, "nameIdentifiers")) {
            orcid = orcid == null ? WorkDraft.findOrcid(JsonFields.text(id, "nameIdentifier")) : orcid;
        }
        List<JsonNode> places = new ArrayList<>(elements(creator, "affiliation"));
        JsonNode place = places.isEmpty() ? creator.path("none") : places.getFirst();
        draft.author(
                family.isEmpty() ? PersonName.of(name) : PersonName.of(given, family, ""),
                family,
                place.isString() ? place.stringValue() : JsonFields.text(place, "name"),
                orcid,
                null,
                Ror.id(JsonFields.text(place, "affiliationIdentifier")));
    }
}
