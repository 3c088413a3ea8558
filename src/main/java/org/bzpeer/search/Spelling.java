package org.bzpeer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int MOST_OTHERS = 200;

    /** So many of these, the likeliest ones, are looked for in any place of a name. */
    private static final int MOST_ANYWHERE = 40;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;

    /** So many names are tried in one search. */
    private static final int MOST_NAMES = 400;

    /** What no single slip explains. */
    private static final int FAR = 3;

    /** A known word near a typed one, and how unlikely the slip between them is: 0 to 3. */
    private record Near(String word, int cost) {}

    /** A name with a word near the typed one. */
    record Candidate(NameWords name, int cost) {}

    /**
     * What to search instead.
     *
     * @param names the name with words near the typed ones, those that are likelier meant first
     * @param query all of them, without their initials, in PostgreSQL's form; empty when nothing is near
     * @param spoken the same in words
     */
    record Mended(List<Candidate> names, String query, String spoken) {}

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
        Map<String, List<Near>> slips = known(mendable);
        List<String> unknown = mendable.stream().filter(word -> !isKnown(word)).toList();
        if (unknown.isEmpty()) {
            return oneOfThem(name, slips);
        }
        Map<String, List<Near>> others = new HashMap<>();
        for (String word : unknown) {
            List<Near> near = slips.getOrDefault(word, List.of());
            others.put(word, near.isEmpty() ? similar(word) : near);
        }
        List<Candidate> names = List.of(new Candidate(name, 0));
        for (String word : unknown) {
            names = likeliest(names.stream()
                    .flatMap(one -> others.getOrDefault(word, List.of()).stream()
                            .map(near -> new Candidate(one.name().with(word, near.word()), one.cost() + near.cost()))));
        }
        String query = name.written().stream().map(word -> anyOf(word, others)).collect(Collectors.joining(" & "));
        String spoken = name.words().stream().map(word -> spoken(word, others)).collect(Collectors.joining(" "));
        return new Mended(names, others.values().stream().anyMatch(List::isEmpty) ? "" : query, spoken);
    }

    private static Mended oneOfThem(NameWords name, Map<String, List<Near>> slips) {
        List<String> queries = new ArrayList<>();
        List<Candidate> names = new ArrayList<>();
        slips.forEach((word, others) -> {
            others.forEach(near -> names.add(new Candidate(name.with(word, near.word()), near.cost())));
            queries.add(name.written().stream()
                    .map(one -> anyOf(one, one.equals(word) ? slips : Map.of()))
                    .collect(Collectors.joining(" & ", "(", ")")));
        });
        return new Mended(likeliest(names.stream()), String.join(" | ", queries), "names that are written almost so");
    }

    private static List<Candidate> likeliest(Stream<Candidate> names) {
        return names.sorted(Comparator.comparingInt(Candidate::cost))
                .limit(MOST_NAMES)
                .toList();
    }

    private static String anyOf(String word, Map<String, List<Near>> others) {
        List<Near> any = others.getOrDefault(word, List.of());
        return any.isEmpty()
                ? NameWords.quoted(word) + ":*"
                : any.stream()
                        .limit(MOST_ANYWHERE)
                        .map(near -> NameWords.quoted(near.word()))
                        .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String spoken(String word, Map<String, List<Near>> others) {
        List<Near> any = others.getOrDefault(word, List.of());
        return any.isEmpty() ? word : any.stream().limit(3).map(Near::word).collect(Collectors.joining(" or "));
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

    /** Returns for each word the known ones at one slip's distance, likelier ones first, by one look at the primary key. */
    private Map<String, List<Near>> known(List<String> words) {
        Map<String, Map<String, Integer>> tries = new HashMap<>();
        words.forEach(word -> tries.put(word, Slips.of(word)));
        String[] all = tries.values().stream()
                .flatMap(slips -> slips.keySet().stream())
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Near>> found = new HashMap<>();
        jdbc.sql("SELECT word FROM name_word WHERE word = ANY (?) ORDER BY word")
                .param(all)
                .query(row -> {
                    String known = row.getString(1);
                    tries.forEach((word, slips) -> {
                        Integer cost = slips.get(known);
                        if (cost != null) {
                            found.computeIfAbsent(word, w -> new ArrayList<>()).add(new Near(known, cost));
                        }
                    });
                });
        found.replaceAll((word, near) -> near.stream()
                .sorted(Comparator.comparingInt(Near::cost))
                .limit(MOST_OTHERS)
                .toList());
        return found;
    }

    private List<Near> similar(String word) {
        return jdbc.sql("SELECT word FROM name_word WHERE word % ? ORDER BY similarity(word, ?) DESC, word LIMIT 3")
                .params(word, word)
                .query((row, number) -> new Near(row.getString(1), FAR))
                .list();
    }
}
