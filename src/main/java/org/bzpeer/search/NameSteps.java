package org.bzpeer.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of one search for a name, and what they have found so far. Each step is one statement that an index answers: where
 * a name is common, the small index over the prolific fills the list by itself, and the large one is read no further than a
 * bound.
 */
final class NameSteps {

    /** With a page full of better results, the large index is not asked for looser ones. */
    static final int PAGE = 20;

    /** How well a name fits: what is found by an earlier step stands before what is found by a later one. */
    private static final int NAME = 0;

    private static final int WORDS = 1;
    private static final int BEGINNINGS = 2;

    /** From here on the names near the typed one: by the likeliness of the slip, then the first of each, the second, and so on. */
    private static final int MENDED = 3;

    private static final int OF_EACH = 20;

    /** So many ranks of slips are told apart. */
    private static final int COSTS = 4;

    private static final int MENDED_LOOSELY = MENDED + COSTS * OF_EACH;

    /** A family name has many bearers of whom only the initial is known, so they come last. */
    private static final int LOOSE = MENDED_LOOSELY + 1;

    /** So many whose record knows no more than the initial come before those of whom it is one. */
    private static final int AS_TYPED = 8;

    /** So many rows one step looks at in the table at most. */
    private static final int BOUND = 20_000;

    private static final int MOST_KEYS = 1_000;

    /** Longer ones are titles. */
    private static final int LONGEST_NAME = 5;

    private static final String PROLIFIC = " AND works >= 10";

    /** A name that is looked for by its key; rows have to hold its words, too, where there are any. */
    private record Tried(String key, String words, int cost) {

        static Stream<Tried> of(Spelling.Candidate candidate) {
            String words = NameWords.all(candidate.name().words());
            return candidate.name().nameKeys().stream().map(key -> new Tried(key, words, candidate.cost()));
        }
    }

    private final JdbcClient jdbc;
    private final NameFilter filter;
    private final int most;
    private final Map<Long, FoundPerson> found = new LinkedHashMap<>();
    private boolean complete = true;

    NameSteps(JdbcClient jdbc, NameFilter filter, int most) {
        this.jdbc = jdbc;
        this.filter = filter;
        this.most = most;
    }

    int size() {
        return found.size();
    }

    NameSearch.Found found(@Nullable String corrected) {
        List<FoundPerson> people = found.values().stream().limit(most).toList();
        return new NameSearch.Found(people, complete && !isFull(), corrected);
    }

    /** Without a name the filter alone tells who is meant. */
    void everybody() {
        if (filter.topic() != null || filter.institution() != null) {
            String order = filter.institution() == null ? "topic_weight DESC, id" : "works DESC, id";
            add(NAME, "FROM author WHERE true" + filter.sql() + " ORDER BY " + order, Map.of());
        }
    }

    /** Whoever's first given name and family name are just these. */
    void keys(NameWords name) {
        keys(name, most);
    }

    /** The first whose record knows no more than the initial, then those of whom it is one. */
    void initials(NameWords name) {
        keys(name, AS_TYPED);
        block(WORDS, name, " AND search_words @@ :words::tsquery");
    }

    private void keys(NameWords name, int limit) {
        add(
                NAME,
                """
                FROM (SELECT DISTINCT unnest(:keys::text[]) AS key) k CROSS JOIN LATERAL (
                    SELECT * FROM author WHERE name_key = k.key AND search_words @@ :words::tsquery%s
                    ORDER BY works DESC, id LIMIT :most) author
                ORDER BY works DESC, id""".formatted(filter.sql()),
                Map.of("keys", array(name.nameKeys()), "words", NameWords.all(name.words()), "most", limit));
    }

    /**
     * Whoever has one of these names: of the likeliest slip first, and there of each name the most prolific, then of each the
     * second, and so on; before them whoever's key the typed words make without being written so ("Elshowk").
     */
    void mended(NameWords typed, List<Spelling.Candidate> names) {
        List<Tried> tried = Stream.concat(
                        typed.wholeKeys().stream().map(key -> new Tried(key, "", 0)),
                        names.stream().flatMap(Tried::of))
                .distinct()
                .limit(MOST_KEYS)
                .toList();
        add(
                "turn - 1 + %d + least(cost, %d) * %d".formatted(MENDED, COSTS - 1, OF_EACH),
                """
                FROM unnest(:keys::text[], :words::text[], :costs::integer[]) AS k (key, words, cost) CROSS JOIN LATERAL (
                    SELECT *, row_number() OVER (ORDER BY works DESC, id) AS turn FROM (
                        SELECT * FROM author
                        WHERE name_key = k.key AND (k.words = '' OR search_words @@ k.words::tsquery)%s
                        ORDER BY works DESC, id LIMIT %d) a) author
                ORDER BY least(cost, %d), turn, works DESC, id""".formatted(filter.sql(), OF_EACH, COSTS - 1),
                Map.of(
                        "keys", tried.stream().map(Tried::key).toArray(String[]::new),
                        "words", tried.stream().map(Tried::words).toArray(String[]::new),
                        "costs", tried.stream().map(Tried::cost).toArray(Integer[]::new)));
    }

    /** Whoever has the family name and given names that begin so. */
    private void block(int rank, NameWords name, String narrowed) {
        add(
                rank,
                """
                FROM (SELECT DISTINCT unnest(:blocks::text[]) AS block) k CROSS JOIN LATERAL (
                    SELECT * FROM author WHERE block = k.block%s%s ORDER BY works DESC, id LIMIT :most) author
                ORDER BY works DESC, id""".formatted(narrowed, filter.sql()),
                Map.of("blocks", array(name.blocks()), "words", NameWords.beginnings(name.words())));
    }

    /** Records that know less of the name: a given name that is but an initial there, or an initial that is missing. */
    void loose(NameWords name) {
        if (found.size() < PAGE && name.words().size() > 1 && name.words().size() <= LONGEST_NAME) {
            block(LOOSE, name, name.hasInitials() ? "" : " AND length(given_key) = 1");
        }
    }

    /** Whoever's name has all these words, in any order. */
    void words(NameWords name) {
        words(WORDS, NameWords.all(name.words()), null);
    }

    /** Words near the typed ones, in any order; the initials stay as they were typed. */
    void nearWords(String words, NameWords name) {
        words(MENDED_LOOSELY, words, name.initials().isEmpty() ? null : NameWords.beginnings(name.initials()));
    }

    /** First among the prolific, then among all. */
    private void words(int rank, String words, @Nullable String beginnings) {
        prolific(rank, words, beginnings);
        everyone(rank, words, beginnings);
    }

    /**
     * Words of which only the beginning is typed; initials are looked for on the rows that the longer words find. Where every
     * word is short, far too many begin so, and only the prolific are looked at.
     */
    void beginnings(NameWords name) {
        String driving = NameWords.beginnings(name.written());
        String all = name.hasInitials() ? NameWords.beginnings(name.words()) : null;
        prolific(BEGINNINGS, driving, all);
        if (found.size() < PAGE && !name.written().stream().allMatch(NameWords::isShort)) {
            everyone(BEGINNINGS, driving, all);
        } else {
            complete = false;
        }
    }

    private void prolific(int rank, String words, @Nullable String beginnings) {
        search(rank, words, beginnings, PROLIFIC);
    }

    private void everyone(int rank, String words, @Nullable String beginnings) {
        search(rank, words, beginnings, "");
    }

    private void search(int rank, String words, @Nullable String beginnings, String whom) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("words", words);
        String narrowed = "";
        if (beginnings != null) {
            values.put("beginnings", beginnings);
            narrowed = " WHERE search_words @@ :beginnings::tsquery";
        }
        add(rank, """
                FROM (
                    SELECT * FROM author WHERE search_words @@ :words::tsquery%s%s LIMIT %d) author%s
                ORDER BY works DESC, id""".formatted(whom, filter.sql(), BOUND, narrowed), values);
    }

    private void add(int rank, String from, Map<String, Object> values) {
        add(String.valueOf(rank), from, values);
    }

    private void add(String rank, String from, Map<String, Object> values) {
        if (isFull()) {
            return;
        }
        Map<String, Object> all = new HashMap<>(filter.values());
        all.put("most", most);
        all.putAll(values);
        jdbc.sql("SELECT id, " + rank
                        + ", works, first_year, last_year, coalesce(main_topic_id, 0), affiliation " + from
                        + " LIMIT :most")
                .params(all)
                .query(row -> {
                    FoundPerson person = new FoundPerson(
                            row.getLong(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getString(7));
                    found.putIfAbsent(person.id(), person);
                });
    }

    private boolean isFull() {
        return found.size() >= most;
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
