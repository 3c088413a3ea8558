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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** arXiv's taxonomy: which words are categories, and what their subjects are called. */
final class ArxivTopics {

    private static final Map<String, String> NAMES = readNames();
    private static final Map<String, ImportedTopic> TOPICS = new ConcurrentHashMap<>();
    private static final Pattern IN_ARCHIVE = Pattern.compile("([a-z][a-z-]*)\\.[A-Za-z-]{2,20}");
    private static final Set<String> ARCHIVES =
            NAMES.keySet().stream().map(code -> code.split("\\.")[0]).collect(Collectors.toUnmodifiableSet());

    private ArxivTopics() {}

    /** Tells whether a word is a category: one of the taxonomy, or a new one in an archive of the taxonomy. */
    static boolean isCategory(String code) {
        Matcher inArchive = IN_ARCHIVE.matcher(code);
        return NAMES.containsKey(code) || inArchive.matches() && ARCHIVES.contains(inArchive.group(1));
    }

    /** Returns the topics behind categories; one that the taxonomy does not have is its own name. */
    static List<ImportedTopic> of(List<String> codes) {
        List<ImportedTopic> topics = new ArrayList<>(codes.size());
        for (String code : codes) {
            topics.add(TOPICS.computeIfAbsent(
                    code, c -> new ImportedTopic(Origin.ARXIV, c, NAMES.getOrDefault(c, c), null)));
        }
        return topics;
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
