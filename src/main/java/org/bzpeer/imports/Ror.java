package org.bzpeer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** ROR's registry of organisations, schema 1 and 2, as a list or as lines. */
@Component
class Ror implements Source {

    private static final Pattern ID = Pattern.compile("(?i)(?:https?://(?:www\\.)?ror\\.org/)?(0[a-z0-9]{6}\\d{2})/?");

    @Override
    public Origin origin() {
        return Origin.ROR;
    }

    @Override
    public String name() {
        return "ror";
    }

    @Override
    public String reads() {
        return "the registry's dump, schema 1 or 2";
    }

    @Override
    public RecordStream open(InputStream input) throws IOException {
        return JsonStream.open(input);
    }

    @Override
    public List<Item> parse(byte[] bytes, int length) throws RecordRefused {
        JsonNode json = JsonFields.object(bytes, length);
        String id = id(JsonFields.text(json, "id"));
        if (id == null) {
            throw new RecordRefused("id is not a ROR id");
        }
        String name = displayName(json);
        if (name == null || name.isBlank()) {
            throw new RecordRefused("name is missing");
        }
        String status = JsonFields.text(json, "status");
        if (status == null || !List.of("active", "inactive", "withdrawn").contains(status.toLowerCase(Locale.ROOT))) {
            throw new RecordRefused("status is not active, inactive or withdrawn");
        }
        LocalDate modified = PartialDate.dayOf(JsonFields.text(json, "admin", "last_modified", "date"));
        return List.of(new ImportedInstitution(
                Origin.ROR,
                id,
                null,
                Clean.clean(name),
                countryOf(json),
                status.toLowerCase(Locale.ROOT),
                successor(json),
                modified == null ? LocalDate.EPOCH : modified,
                false));
    }

    /** Returns a ROR id as an address, or null where none stands. */
    static @Nullable String id(@Nullable String text) {
        Matcher id = ID.matcher(text == null ? "" : text.strip());
        return id.matches() ? "https://ror.org/" + id.group(1).toLowerCase(Locale.ROOT) : null;
    }

    static @Nullable String country(@Nullable String code) {
        return code != null && code.matches("[A-Za-z]{2}") ? code.toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String displayName(JsonNode json) {
        for (JsonNode name : JsonFields.list(json, "names")) {
            if (JsonFields.list(name, "types").stream()
                    .anyMatch(type -> type.asString("").equals("ror_display"))) {
                return JsonFields.text(name, "value");
            }
        }
        return JsonFields.text(json, "name");
    }

    private static @Nullable String countryOf(JsonNode json) {
        List<JsonNode> locations = JsonFields.list(json, "locations");
        return country(
                locations.isEmpty()
                        ? JsonFields.text(json, "country", "country_code")
                        : JsonFields.text(locations.getFirst(), "geonames_details", "country_code"));
    }

    private static @Nullable String successor(JsonNode json) {
        for (JsonNode relation : JsonFields.list(json, "relationships")) {
            if ("successor".equalsIgnoreCase(JsonFields.text(relation, "type"))) {
                return id(JsonFields.text(relation, "id"));
            }
        }
        return null;
    }
}
