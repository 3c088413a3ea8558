package org.bzpeer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The topics behind arXiv's category codes, for one run. ArxivTopics are subjects by name: two codes of one name are one
 * topic. A code that arXiv's taxonomy does not have is its own name.
 */
final class ArxivTopics {

    private static final String SOURCE = "arxiv";
    private static final Map<String, String> NAMES = readNames();
    private static final Pattern IN_ARCHIVE = Pattern.compile("([a-z][a-z-]*)\\.[A-Za-z-]{2,20}");
    private static final Set<String> ARCHIVES =
            NAMES.keySet().stream().map(code -> code.split("\\.")[0]).collect(Collectors.toUnmodifiableSet());

    private final JdbcTemplate jdbc;
    private final Map<String, Integer> ids = new HashMap<>();

    ArxivTopics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether a word is a category: one of the taxonomy, or a new one in an archive of the taxonomy. */
    static boolean isCategory(String code) {
        Matcher inArchive = IN_ARCHIVE.matcher(code);
        return NAMES.containsKey(code) || inArchive.matches() && ARCHIVES.contains(inArchive.group(1));
    }

    /** Returns the ids of the topics in the order of the codes, each once; new topics are made in the transaction. */
    int[] ids(List<String> codes) {
        List<Integer> found = new ArrayList<>();
        for (String code : codes) {
            Integer id = ids.computeIfAbsent(code, this::findOrCreate);
            if (!found.contains(id)) {
                found.add(id);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Integer findOrCreate(String code) {
        List<Integer> known = jdbc.queryForList(
                "SELECT topic_id FROM topic_code WHERE source = ? AND code = ?", Integer.class, SOURCE, code);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        String name = NAMES.getOrDefault(code, code);
        String key = String.join(" ", Folding.words(name));
        List<Integer> sameName = jdbc.queryForList("SELECT id FROM topic WHERE name_key = ?", Integer.class, key);
        int id = sameName.isEmpty() ? create(name, key) : sameName.getFirst();
        jdbc.update("INSERT INTO topic_code (source, code, topic_id) VALUES (?, ?, ?)", SOURCE, code, id);
        return id;
    }

    private int create(String name, String key) {
        Integer id = Objects.requireNonNull(jdbc.queryForObject(
                "UPDATE id_counter SET last = last + 1 WHERE name = 'topic' RETURNING last", Integer.class));
        jdbc.update("INSERT INTO topic (id, name, slug, name_key) VALUES (?, ?, ?, ?)", id, name, Slug.of(name), key);
        return id;
    }

    private static Map<String, String> readNames() {
        Map<String, String> names = new HashMap<>();
        var resource = Objects.requireNonNull(ArxivTopics.class.getResourceAsStream("arxiv-categories.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    names.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
