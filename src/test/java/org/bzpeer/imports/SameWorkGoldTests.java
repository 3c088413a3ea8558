package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.Identifiers;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of an article and its preprint, found by others: how many the rule of {@link KnownWork} joins, whichever comes
 * first, and that it joins nothing else. No identifier is used.
 */
@Tag("corpus")
class SameWorkGoldTests {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final int NON_PAIRS = 1000;
    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    private record Pair(String acl, String arxiv, int year, LocalDate date, int names, int otherNames, int same) {}

    @Test
    void joinsThePairsByWhatTheFileCounts() {
        List<Pair> pairs = pairs();
        long joined = pairs.stream()
                .filter(pair -> joins(counted(pair, Origin.CROSSREF), counted(pair, Origin.ARXIV)))
                .count();
        System.out.printf("same work, counts of the file: %,d of %,d pairs joined%n", joined, pairs.size());
        assertThat(joined).isGreaterThan(pairs.size() * 2L / 3);
    }

    @Test
    void joinsThePairsWhoseRecordsAreThereAndNothingElse() {
        Map<String, ImportedWork> articles = articles();
        Map<String, ImportedWork> preprints = preprints();
        List<Pair> known = pairs().stream()
                .filter(pair -> articles.containsKey(pair.acl()) && preprints.containsKey(pair.arxiv()))
                .toList();
        List<Pair> missed = known.stream()
                .filter(pair -> !joins(articles.get(pair.acl()), preprints.get(pair.arxiv())))
                .toList();
        System.out.printf(
                "same work, records themselves: %,d of %,d pairs joined%n", known.size() - missed.size(), known.size());
        missed.stream()
                .limit(5)
                .forEach(pair -> System.out.println(
                        "  not joined: " + articles.get(pair.acl()).title() + " | "
                                + preprints.get(pair.arxiv()).title()));
        assertThat(known.size() - missed.size()).isGreaterThan(known.size() * 2 / 3);

        Set<String> real = new HashSet<>();
        pairs().forEach(pair -> real.add(pair.acl() + " " + pair.arxiv()));
        assertThat(wrong(known, articles, preprints, real, work -> work, (one, other) -> true))
                .isEmpty();
        String title = "One and the same title for all of these works";
        assertThat(wrong(known, articles, preprints, real, work -> titled(work, title), SameWorkGoldTests::areOfOthers))
                .isEmpty();
        assertThat(wrongOfOneAuthor(articles, preprints, real)).isEmpty();
    }

    /** A thousand articles, each with a preprint that is another work, drawn at random and always the same. */
    private static List<String> wrong(
            List<Pair> known,
            Map<String, ImportedWork> articles,
            Map<String, ImportedWork> preprints,
            Set<String> real,
            Function<ImportedWork, ImportedWork> seenAs,
            BiPredicate<ImportedWork, ImportedWork> looked) {
        Random random = new Random(2026);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < NON_PAIRS; ) {
            String acl = known.get(random.nextInt(known.size())).acl();
            String arxiv = known.get(random.nextInt(known.size())).arxiv();
            if (real.contains(acl + " " + arxiv) || !looked.test(articles.get(acl), preprints.get(arxiv))) {
                continue;
            }
            i++;
            if (joins(seenAs.apply(articles.get(acl)), seenAs.apply(preprints.get(arxiv)))) {
                wrong.add(acl + " " + arxiv);
            }
        }
        return wrong;
    }

    /** Works of one team may well be one work when they have one title. */
    private static boolean areOfOthers(ImportedWork one, ImportedWork other) {
        return Arrays.stream(one.authorKeys())
                .noneMatch(key -> Arrays.stream(other.authorKeys()).anyMatch(key2 -> key2 == key));
    }

    /**
     * The harder kind: for each preprint, all other articles of its first author, who often writes of one subject. Proceedings
     * of two societies are in the Anthology twice, so a copy of the right article is left out.
     */
    private static List<String> wrongOfOneAuthor(
            Map<String, ImportedWork> articles, Map<String, ImportedWork> preprints, Set<String> real) {
        Map<Long, List<String>> byAuthor = new HashMap<>();
        articles.forEach((acl, work) -> {
            for (long key : work.authorKeys()) {
                byAuthor.computeIfAbsent(key, k -> new ArrayList<>()).add(acl);
            }
        });
        Map<String, List<String>> right = new HashMap<>();
        pairs().stream()
                .filter(pair -> articles.containsKey(pair.acl()))
                .forEach(pair -> right.computeIfAbsent(pair.arxiv(), arxiv -> new ArrayList<>())
                        .add(articles.get(pair.acl()).sortKey()));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, ImportedWork> preprint : preprints.entrySet()) {
            for (String acl : byAuthor.getOrDefault(preprint.getValue().authorKeys()[0], List.of())) {
                if (!real.contains(acl + " " + preprint.getKey())
                        && !right.getOrDefault(preprint.getKey(), List.of())
                                .contains(articles.get(acl).sortKey())) {
                    compared++;
                    if (joins(articles.get(acl), preprint.getValue())) {
                        wrong.add(acl + " " + preprint.getKey());
                    }
                }
            }
        }
        System.out.printf(
                "same work, non-pairs of one author: %,d compared, %d joined %s%n", compared, wrong.size(), wrong);
        assertThat(compared).isGreaterThan(NON_PAIRS);
        return wrong;
    }

    private static boolean joins(ImportedWork one, ImportedWork other) {
        return known(one).isToldOfBy(other) && known(other).isToldOfBy(one);
    }

    private static KnownWork known(ImportedWork work) {
        return new KnownWork(
                1,
                work.title(),
                work.published().getYear(),
                work.isPreprint(),
                Set.of(work.origin().title()),
                work.authorKeys());
    }

    private static ImportedWork counted(Pair pair, Origin origin) {
        boolean preprint = origin == Origin.ARXIV;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < (preprint ? pair.otherNames() : pair.names()); i++) {
            names.add((char) ('A' + i % 26) + (i < pair.same() ? ". Common" : preprint ? ". Arxiv" : ". Acl") + i);
        }
        return work(
                origin,
                preprint ? pair.arxiv() : pair.acl(),
                "The title that both records of the pair have",
                names,
                preprint ? pair.date() : LocalDate.of(pair.year(), 1, 2));
    }

    private static ImportedWork work(Origin origin, String id, String title, List<String> names, LocalDate published) {
        return new ImportedWork(
                origin,
                id,
                title,
                null,
                names.stream()
                        .map(name -> new ImportedAuthor(PersonName.of(name), "", null))
                        .toList(),
                List.of(),
                origin == Origin.ARXIV ? "preprint" : "article",
                new Identifiers(null, null, null, null, null),
                null,
                null,
                null,
                published,
                true,
                null,
                published);
    }

    private static ImportedWork titled(ImportedWork work, String title) {
        return new ImportedWork(
                work.origin(),
                work.externalId(),
                title,
                null,
                work.authors(),
                work.topics(),
                work.kind(),
                work.ids(),
                work.venue(),
                null,
                null,
                work.published(),
                work.monthOnly(),
                null,
                work.recordedOn());
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        lines(DATA.resolve("gold/same-work-acl-arxiv.jsonl.gz"), line -> {
            JsonNode row = JsonMapper.shared().readTree(line);
            pairs.add(new Pair(
                    row.path("acl").asString(),
                    row.path("other").asString().substring("arxiv:".length()),
                    Integer.parseInt(row.path("acl_year").asString()),
                    date(row.path("other_date").asString()),
                    row.path("n_acl").asInt(),
                    row.path("n_other").asInt(),
                    row.path("same_last_names").asInt()));
        });
        return pairs;
    }

    /** A day, or the year and month that begin a new arXiv id. */
    private static LocalDate date(String text) {
        return text.length() == 4
                ? LocalDate.of(2000 + Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2)), 1)
                : LocalDate.parse(text);
    }

    /** The labelled names of the ACL Anthology tell of their papers: title, year, the name itself and the others. */
    private static Map<String, ImportedWork> articles() {
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, JsonNode> rows = new HashMap<>();
        lines(DATA.resolve("gold/acl-signatures.jsonl.gz"), line -> {
            JsonNode row = JsonMapper.shared().readTree(line);
            String paper = row.path("paper").asString();
            Set<String> all = names.computeIfAbsent(paper, p -> new LinkedHashSet<>());
            all.add((row.path("first").asString("") + " " + row.path("last").asString("")).strip());
            row.path("coauthors").forEach(coauthor -> all.add(coauthor.asString()));
            rows.put(paper, row);
        });
        Map<String, ImportedWork> articles = new TreeMap<>();
        names.forEach((paper, all) -> {
            JsonNode row = rows.get(paper);
            articles.put(
                    paper,
                    work(
                            Origin.CROSSREF,
                            paper,
                            row.path("title").asString(""),
                            List.copyOf(all),
                            LocalDate.of(row.path("year").asInt(), 1, 2)));
        });
        return articles;
    }

    private static Map<String, ImportedWork> preprints() {
        Set<String> wanted = new HashSet<>();
        pairs().forEach(pair -> wanted.add(pair.arxiv()));
        Arxiv arxiv = new Arxiv();
        Map<String, ImportedWork> preprints = new TreeMap<>();
        try (Stream<Path> files = Files.list(DATA.resolve("scale"))) {
            for (Path file : files.sorted().toList()) {
                lines(file, line -> {
                    Matcher id = ID.matcher(line);
                    if (id.find() && wanted.contains(id.group(1))) {
                        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                        try {
                            preprints.putIfAbsent(id.group(1), (ImportedWork)
                                    arxiv.parse(bytes, bytes.length).getFirst());
                        } catch (RecordRefused e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return preprints;
    }

    private static void lines(Path file, Consumer<String> each) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
