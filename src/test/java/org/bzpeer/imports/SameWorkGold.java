package org.bzpeer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.Identifiers;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of pairs, each an article of the ACL Anthology and its preprint on arXiv, with the records behind them as far as they are there. */
final class SameWorkGold {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Pattern ID = Pattern.compile("\"id\": ?\"([^\"]+)\"");

    /**
     * A pair, with what its file counts.
     *
     * @param names how many names the article has
     * @param otherNames how many the preprint has
     * @param same how many last names both have
     */
    record Pair(String acl, String arxiv, int year, LocalDate date, int names, int otherNames, int same) {

        /** Returns a work of as many authors as the file counts, as many of them the same on both. */
        ImportedWork counted(Origin origin) {
            boolean preprint = origin == Origin.ARXIV;
            List<String> list = new ArrayList<>();
            for (int i = 0; i < (preprint ? otherNames : names); i++) {
                list.add((char) ('A' + i % 26) + (i < same ? ". Common" : preprint ? ". Arxiv" : ". Acl") + i);
            }
            return work(
                    origin,
                    preprint ? arxiv : acl,
                    "The title that both records of the pair have",
                    list,
                    preprint ? date : LocalDate.of(year, 1, 2));
        }
    }

    private SameWorkGold() {}

    static List<Pair> pairs() {
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
    static Map<String, ImportedWork> articles() {
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

    /** The preprints of the pairs, from the bulk metadata. */
    static Map<String, ImportedWork> preprints() {
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
}
