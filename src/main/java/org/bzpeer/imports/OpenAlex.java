package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** OpenAlex: works, authors, institutions and topics, as the snapshot and the API give them. What an entity is, its id says. */
@Component
class OpenAlex implements Source {

    @Override
    public Origin origin() {
        return Origin.OPENALEX;
    }

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public String reads() {
        return "works, authors, institutions and topics: JSON lines, a folder of the snapshot";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        return JsonStream.open(input);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        JsonNode json = JsonFields.object(bytes, length);
        String id = id(json, "id");
        if (id == null) {
            throw new RecordRefused("id is missing");
        }
        return switch (id.charAt(0)) {
            case 'W' -> OpenAlexWork.items(id, json);
            case 'A' -> person(id, json);
            case 'I' -> institution(json, updated(json), false);
            case 'T' -> topic(id, json);
            // Journals, funders, publishers and concepts have no page here.
            case 'S', 'F', 'P', 'C', 'K' -> List.of();
            default -> throw new RecordRefused("id is not one of OpenAlex's: " + JsonFields.quote(id));
        };
    }

    /** Returns the last part of an id's address: {@code W2741809807}. */
    static @Nullable String id(JsonNode node, String... path) {
        String text = JsonFields.text(node, path);
        if (text == null || text.isBlank()) {
            return null;
        }
        String id = text.strip().substring(text.strip().lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return id.matches("[A-Z]\\d{1,15}") ? id : null;
    }

    static LocalDate updated(JsonNode json) {
        LocalDate updated = PartialDate.dayOf(JsonFields.text(json, "updated_date"));
        return updated == null ? LocalDate.EPOCH : updated;
    }

    static List<Item> institution(JsonNode json, LocalDate on, boolean mentioned) throws RecordRefused {
        String ror = Ror.id(JsonFields.text(json, "ror"));
        String name = JsonFields.text(json, "display_name");
        if (ror == null || name == null || name.isBlank()) {
            if (mentioned) {
                return List.of();
            }
            throw new RecordRefused(ror == null ? "an organisation without a ROR id" : "display_name is missing");
        }
        return List.of(new ImportedInstitution(
                Origin.OPENALEX,
                ror,
                id(json, "id"),
                Clean.clean(name),
                Ror.country(JsonFields.text(json, "country_code")),
                "active",
                null,
                on,
                mentioned));
    }

    /** Returns the name of the field that a topic lies in, between its domain and its subfield, or null. */
    static @Nullable String field(JsonNode topic) {
        String name = JsonFields.text(topic, "field", "display_name");
        String clean = name == null ? "" : Clean.clean(name);
        return clean.isBlank() || clean.length() > ImportedTopic.LONGEST_NAME ? null : clean;
    }

    private static List<Item> topic(String id, JsonNode json) throws RecordRefused {
        String name = JsonFields.text(json, "display_name");
        if (name == null || name.isBlank()) {
            throw new RecordRefused("display_name is missing");
        }
        return List.of(new ImportedTopic(Origin.OPENALEX, id, Clean.clean(name), field(json)));
    }

    private static List<Item> person(String id, JsonNode json) throws RecordRefused {
        String name = JsonFields.text(json, "display_name");
        if (name == null || name.isBlank()) {
            throw new RecordRefused("display_name is missing");
        }
        List<String> names = new ArrayList<>(List.of(Clean.clean(name)));
        for (JsonNode other : JsonFields.list(json, "display_name_alternatives")) {
            names.add(Clean.clean(other.asString("")));
        }
        String orcid = JsonFields.text(json, "orcid");
        return List.of(new ImportedPerson(
                id,
                WorkDraft.findOrcid(orcid == null ? JsonFields.text(json, "ids", "orcid") : orcid),
                names,
                updated(json)));
    }
}
