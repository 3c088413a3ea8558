package org.bzpeer.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the domains of organisations in. What ROR lists as an organisation's e-mail domains counts as curated; its
 * website's host, where no other organisation shares it, and what a list of universities adds do not.
 */
@Component
class DomainImport {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+){1,6}");

    private record Organisation(
            String ror, String name, @Nullable String country, List<String> domains, List<String> hosts) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DomainImport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes ROR's records over, one a line, of either schema, and returns how many domains are known then. */
    @Transactional
    public int ror(BufferedReader lines) throws IOException {
        List<Organisation> organisations = new ArrayList<>();
        Map<String, Integer> shared = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode record = json.readTree(line);
            if (record.path("status").asString("").equals("active")) {
                Organisation organisation = organisation(record);
                organisations.add(organisation);
                organisation.hosts().forEach(host -> shared.merge(host, 1, Integer::sum));
            }
        }
        for (Organisation o : organisations) {
            long id = jdbc.sql("""
                    INSERT INTO institution (name, ror, country_code, source, recorded_on) VALUES (:name, :ror, :country, 'ROR', current_date)
                    ON CONFLICT (ror) DO UPDATE SET name = excluded.name RETURNING id
                    """)
                    .param("name", o.name())
                    .param("ror", o.ror())
                    .param("country", o.country())
                    .query((row, number) -> row.getLong(1))
                    .single();
            o.domains().forEach(domain -> add(domain, id, true));
            o.hosts().stream().filter(host -> shared.getOrDefault(host, 0) == 1).forEach(host -> add(host, id, false));
        }
        return known();
    }

    /** Adds the domains of universities that are known by another of their domains, and returns how many are known then. */
    @Transactional
    public int universities(Reader list) {
        for (JsonNode university : json.readTree(list)) {
            List<String> all = new ArrayList<>(texts(university.path("domains")));
            texts(university.path("web_pages")).forEach(page -> all.addAll(host(page)));
            jdbc.sql(
                            "SELECT institution_id FROM institution_domain WHERE domain = ANY (?) ORDER BY curated DESC LIMIT 1")
                    .param(all.toArray(String[]::new))
                    .query((row, number) -> row.getLong(1))
                    .optional()
                    .ifPresent(id -> texts(university.path("domains")).forEach(domain -> add(domain, id, false)));
        }
        return known();
    }

    private void add(String domain, long institution, boolean curated) {
        String folded = domain.toLowerCase(Locale.ROOT);
        if (DOMAIN.matcher(folded).matches() && !ClaimQueue.FREE_MAIL.contains(folded)) {
            jdbc.sql("""
                    INSERT INTO institution_domain (domain, institution_id, curated) VALUES (?, ?, ?)
                    ON CONFLICT (domain) DO UPDATE SET curated = true, institution_id = excluded.institution_id
                        WHERE excluded.curated AND NOT institution_domain.curated
                    """).params(folded, institution, curated).update();
        }
    }

    private int known() {
        return jdbc.sql("SELECT count(*) FROM institution_domain")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static Organisation organisation(JsonNode record) {
        String name = record.path("name").asString("");
        for (JsonNode other : record.path("names")) {
            if (texts(other.path("types")).contains("ror_display")) {
                name = other.path("value").asString("");
            }
        }
        JsonNode country =
                record.path("locations").path(0).path("geonames_details").path("country_code");
        if (country.isMissingNode()) {
            country = record.path("country").path("country_code");
        }
        List<String> hosts = new ArrayList<>();
        for (JsonNode link : record.path("links")) {
            if (link.isString()) {
                hosts.addAll(host(link.asString()));
            } else if (link.path("type").asString("").equals("website")) {
                hosts.addAll(host(link.path("value").asString("")));
            }
        }
        String code = country.asString("");
        return new Organisation(
                record.path("id").asString(""),
                name,
                code.length() == 2 ? code : null,
                texts(record.path("domains")),
                hosts.stream().distinct().toList());
    }

    /** The host of a website that is an organisation's whole site; pages below one say nothing of its mailboxes. */
    private static List<String> host(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean whole = uri.getPath() == null || uri.getPath().length() <= 1;
            return uri.getHost() == null || !whole
                    ? List.of()
                    : List.of(uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
