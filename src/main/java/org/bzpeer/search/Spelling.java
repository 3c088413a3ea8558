package org.bzpeer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mends typing errors in names word by word: distinct name words are few, so the word is looked up, not the name. Every
 * word at one slip's distance (a letter missing, added, wrong, or two swapped) is tried by the primary key; only where
 * none is known, words that share trigrams are asked for.
 */
@Component
class Spelling {

    /** Below this many results a typing error is looked for. */
    static final int FEW = 3;

    /** So many words are mended in one search, and so many others are tried for each. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_OTHERS = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    /** So many names are tried in one search. */
    private static final int MOST_NAMES = 80;

    /**
     * What to search instead.
     *
     * @param names the name with words near the typed ones
     * @param query all of them, without their initials, in PostgreSQL's form; empty when nothing is near
     * @param spoken the same in words
     */
    record Mended(List<NameWords> names, String query, String spoken) {}

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces unknown words by known ones near them; where all are known, any one of them. */
    Mended mend(NameWords name) {
        List<String> mendable = name.words().stream()
                .filter(Spelling::isMendable)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        Map<String, List<String>> slips = known(mendable);
        List<String> unknown = mendable.stream().filter(word -> !isKnown(word)).toList();
        if (unknown.isEmpty()) {
            return oneOfThem(name, slips);
        }
        Map<String, List<String>> others = new HashMap<>();
        for (String word : unknown) {
            List<String> near = slips.getOrDefault(word, List.of());
            others.put(word, near.isEmpty() ? similar(word) : near);
        }
        String query = name.written().stream().map(word -> anyOf(word, others)).collect(Collectors.joining(" & "));
        List<NameWords> names = List.of(name);
        for (String word : unknown) {
            names = names.stream()
                    .flatMap(
                            one -> others.getOrDefault(word, List.of()).stream().map(other -> one.with(word, other)))
                    .limit(MOST_NAMES)
                    .toList();
        }
        String spoken = name.words().stream().map(word -> spoken(word, others)).collect(Collectors.joining(" "));
        return new Mended(names, others.values().stream().anyMatch(List::isEmpty) ? "" : query, spoken);
    }

    private static Mended oneOfThem(NameWords name, Map<String, List<String>> slips) {
        List<String> queries = new ArrayList<>();
        List<NameWords> names = new ArrayList<>();
        slips.forEach((word, others) -> {
            others.forEach(other -> names.add(name.with(word, other)));
            queries.add(name.written().stream()
                    .map(one -> anyOf(one, one.equals(word) ? slips : Map.of()))
                    .collect(Collectors.joining(" & ", "(", ")")));
        });
        return new Mended(names, String.join(" | ", queries), "names that are written almost so");
    }

    private static String anyOf(String word, Map<String, List<String>> others) {
        List<String> any = others.getOrDefault(word, List.of());
        return any.isEmpty()
                ? NameWords.quoted(word) + ":*"
                : any.stream().map(NameWords::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String spoken(String word, Map<String, List<String>> others) {
        List<String> any = others.getOrDefault(word, List.of());
        return any.isEmpty() ? word : any.stream().limit(3).collect(Collectors.joining(" or "));
    }

    private static boolean isMendable(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** Tells whether any name has a word that begins like this. */
    private boolean isKnown(String word) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM name_word WHERE word >= ? AND word < ?)")
                .params(word, word + Character.MAX_VALUE)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Returns for each word the known ones at one slip's distance, by one look at the primary key. */
    private Map<String, List<String>> known(List<String> words) {
        Map<String, Set<String>> tries = new HashMap<>();
        words.forEach(word -> tries.put(word, oneSlipAway(word)));
        String[] all = tries.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
        Map<String, List<String>> found = new HashMap<>();
        jdbc.sql("SELECT word FROM name_word WHERE word = ANY (?) ORDER BY word")
                .param(all)
                .query(row -> {
                    String known = row.getString(1);
                    tries.forEach((word, slips) -> {
                        if (slips.contains(known)) {
                            found.computeIfAbsent(word, w -> new ArrayList<>()).add(known);
                        }
                    });
                });
        found.replaceAll((word, slips) -> slips.stream().limit(MOST_OTHERS).toList());
        return found;
    }

    private List<String> similar(String word) {
        return jdbc.sql("SELECT word FROM name_word WHERE word % ? ORDER BY similarity(word, ?) DESC, word LIMIT 3")
                .params(word, word)
                .query((row, number) -> row.getString(1))
                .list();
    }

    static Set<String> oneSlipAway(String word) {
        Set<Character> letters = new LinkedHashSet<>();
        for (char c = 'a'; c <= 'z'; c++) {
            letters.add(c);
        }
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (char letter : letters) {
                words.add(before + letter + after);
            }
            if (!after.isEmpty()) {
                words.add(before + after.substring(1));
                for (char letter : letters) {
                    words.add(before + letter + after.substring(1));
                }
            }
            if (after.length() > 1) {
                words.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        words.remove(word);
        return words;
    }
}
