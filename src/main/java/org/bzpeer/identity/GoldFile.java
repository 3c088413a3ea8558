package org.bzpeer.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names on works whose bearers are known, one name a line: {@code person}, {@code paper}, {@code position},
 * {@code first} and {@code last}; if known {@code coauthors}, {@code venues}, {@code year}, {@code title} and
 * {@code affiliation}. The label, iDs and other identifiers never become part of a mention. The whole file
 * stands for one field; topics are not known.
 */
final class GoldFile {

    /** As many names of a work take part as in an import. */
    private static final int MOST_COAUTHORS = 100;

    /** One line: what the rules may see, and whose it is. */
    record Signature(Mention mention, String person) {}

    private final List<Signature> signatures = new ArrayList<>();
    private final Map<Long, Integer> works = new HashMap<>();
    private final Map<String, Long> papers = new HashMap<>();

    static GoldFile read(Path path) throws IOException {
        GoldFile file = new GoldFile();
        JsonMapper json = JsonMapper.shared();
        try (InputStream bytes = Files.newInputStream(path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    file.add(json.readTree(line));
                }
            }
        }
        return file;
    }

    List<Signature> signatures() {
        return signatures;
    }

    /** How common names are among all that the file prints, co-authors included. */
    NameRarity rarity() {
        return NameRarity.of(works);
    }

    private void add(JsonNode row) {
        PersonName name =
                PersonName.of(row.path("first").asString(""), row.path("last").asString(""), "");
        List<Long> people = new ArrayList<>(List.of(name.key()));
        for (JsonNode coauthor : row.path("coauthors")) {
            people.add(PersonName.of(coauthor.asString("")).key());
        }
        people.forEach(key -> works.merge(key, 1, Integer::sum));
        String affiliation = text(row, "affiliation");
        Mention mention = new Mention(
                papers.computeIfAbsent(row.path("paper").asString(""), paper -> papers.size() + 1L),
                row.path("position").asInt(0),
                0,
                name,
                people.stream().limit(MOST_COAUTHORS).mapToLong(Long::longValue).toArray(),
                new int[0],
                row.path("venues")
                        .valueStream()
                        .flatMapToInt(venue -> Arrays.stream(VenueNames.of(venue.asString(""))))
                        .toArray(),
                Set.of("all"),
                row.path("year").asInt(0),
                affiliation == null ? null : String.join(" ", Folding.words(affiliation)),
                TitleWords.of(row.path("title").asString("")),
                List.of(name),
                List.of(),
                null,
                null);
        signatures.add(new Signature(mention, row.path("person").asString("")));
    }

    private static @Nullable String text(JsonNode row, String field) {
        String text = row.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
