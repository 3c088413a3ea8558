package org.bzpeer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is who on authorships that people have labelled; the labels and identifiers are hidden from the rules. */
@Tag("corpus")
class GoldTests {

    private static final Path GOLD = Path.of("..", "shared", "data", "gold", "acl-signatures.jsonl.gz");

    private final Map<String, List<Mention>> blocks = new TreeMap<>();
    private final Map<String, String> truth = new HashMap<>();
    private final Map<String, Integer> venues = new HashMap<>();
    private final Map<String, Long> papers = new HashMap<>();
    private final Set<Long> keys = new HashSet<>();

    @Test
    void doesBetterThanTheExactName() throws IOException {
        read();
        NameRarity rarity = rarity();
        Map<String, String> found = new HashMap<>();
        for (List<Mention> block : blocks.values()) {
            for (Person person : new Block(block, rarity, Set.of()).people()) {
                Mention first = person.mentions().getFirst();
                person.mentions().forEach(m -> found.put(signature(m), signature(first)));
            }
        }
        Map<String, String> byName = new HashMap<>();
        blocks.values()
                .forEach(block -> block.forEach(m -> byName.put(
                        signature(m),
                        m.name().family() + "/" + String.join(" ", m.name().given()))));
        double exact = pairwiseF1(byName, "exact full name");
        assertThat(pairwiseF1(found, "our rules")).isGreaterThan(exact);
    }

    private void read() throws IOException {
        JsonMapper json = JsonMapper.shared();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(GOLD)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                PersonName name = PersonName.of(
                        row.path("first").asString(""), row.path("last").asString(), "");
                List<String> names = new ArrayList<>(List.of(name.printed()));
                row.path("coauthors").forEach(coauthor -> names.add(coauthor.asString()));
                long[] coauthorKeys = names.stream()
                        .limit(100)
                        .mapToLong(other -> PersonName.of(other).key())
                        .toArray();
                coauthorKeys[0] = name.key();
                int[] topics = row.path("venues")
                        .valueStream()
                        .mapToInt(venue -> venues.computeIfAbsent(venue.asString(), v -> venues.size() + 1))
                        .toArray();
                long paper = papers.computeIfAbsent(row.path("paper").asString(), p -> papers.size() + 1L);
                Mention mention = new Mention(
                        paper,
                        row.path("position").asInt(),
                        0,
                        name,
                        coauthorKeys,
                        topics,
                        Set.of("cs"),
                        row.path("year").asInt(),
                        null);
                keys.add(name.key());
                blocks.computeIfAbsent(name.block(), b -> new ArrayList<>()).add(mention);
                truth.put(signature(mention), row.path("person").asString());
            }
        }
    }

    private NameRarity rarity() {
        Map<Integer, Integer> families = new HashMap<>();
        Map<Integer, Integer> given = new HashMap<>();
        for (long key : keys) {
            families.merge((int) (key >>> 32), 1, Integer::sum);
            given.merge((int) key, 1, Integer::sum);
        }
        families.values().removeIf(n -> n < NameRarity.KEPT_FROM);
        given.values().removeIf(n -> n < NameRarity.KEPT_FROM);
        return new NameRarity(families, given, keys.size());
    }

    private double pairwiseF1(Map<String, String> clusters, String what) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> real = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        clusters.forEach((signature, cluster) -> {
            String person = truth.get(signature);
            found.merge(cluster, 1, Integer::sum);
            real.merge(person, 1, Integer::sum);
            both.merge(cluster + "|" + person, 1, Integer::sum);
        });
        double correct = pairs(both);
        double precision = correct / pairs(found);
        double recall = correct / pairs(real);
        double bPrecision = 0;
        double bRecall = 0;
        for (Map.Entry<String, Integer> entry : both.entrySet()) {
            int bar = entry.getKey().lastIndexOf('|');
            double n = entry.getValue();
            bPrecision += n * n / found.get(entry.getKey().substring(0, bar));
            bRecall += n * n / real.get(entry.getKey().substring(bar + 1));
        }
        bPrecision /= clusters.size();
        bRecall /= clusters.size();
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "%s: pairwise precision %.4f recall %.4f F1 %.4f; B3 precision %.4f recall %.4f F1 %.4f%n",
                what, precision, recall, f1, bPrecision, bRecall, 2 * bPrecision * bRecall / (bPrecision + bRecall));
        return f1;
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    private static String signature(Mention mention) {
        return mention.workId() + ":" + mention.position() + ":"
                + mention.name().printed();
    }
}
