package org.bzpeer.search;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds works by the words of their titles, the newest first. One index holds the words together with topic, year and month, so
 * a common word is read a few months at a time, back from now, until enough is found; a rare one costs a look a step.
 */
@Component
class WorkSearch {

    /** In titles, other than in names, an apostrophe parts words. */
    private static final String FOLDED = "folded(translate(%s, '''’', '  '))";

    /** Title as typed, title that begins so, words in this order, any order; the key of a title holds as much of it as counts here. */
    private static final String RANK = """
            CASE WHEN :typed = '' OR strpos(sort_key, :typed) = 0 THEN 3 WHEN sort_key = :typed THEN 0
                WHEN starts_with(sort_key, :typed) THEN 1 ELSE 2 END""";

    /** What a work is found by, exactly as the index {@code work_search} has it. */
    private static final String WORDS =
            "work_words(" + FOLDED.formatted("w.title") + ", w.topic_ids, w.published, w.type)";

    private static final int KEPT_OF_KEY = 80;

    /** So many rows one step looks at in the table at most; phrases are looked for in these. */
    private static final int BOUND = 20_000;

    private static final Pattern SIDE_BY_SIDE = Pattern.compile(" <(?:-|\\d+)> ");

    private static final int SAME_BEGINNING = 20;
    private static final int KEPT_OF_TITLE = 60;

    /** What was found, and whether nothing that fits was left out. */
    record Found(List<FoundWork> works, boolean complete) {}

    /** What fits of some rows that were looked at. */
    private record Fitting(List<FoundWork> works, int looked) {}

    private final JdbcClient jdbc;
    private final WorkMonths months;

    WorkSearch(JdbcClient jdbc, WorkMonths months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    /**
     * Returns the words in the form of the index; empty when nothing of them can be looked up there. A word with a hyphen is
     * looked for with its parts, which need not stand side by side, since the index keeps no places.
     */
    String indexed(String words) {
        String query = jdbc.sql("SELECT CASE WHEN querytree(q) IN ('', 'T') THEN '' ELSE q::text END"
                        + " FROM websearch_to_tsquery('english', " + FOLDED.formatted("?") + ") AS q (q)")
                .param(words.replace('"', ' '))
                .query((row, number) -> row.getString(1))
                .single();
        return SIDE_BY_SIDE.matcher(query).replaceAll(" & ");
    }

    /**
     * Finds by words, topic and years.
     *
     * @param query what {@link #indexed} has returned, or an empty string for no words
     */
    Found find(WorkWords words, String query, @Nullable Integer topic, @Nullable Years years, int most) {
        Map<Long, FoundWork> found = new LinkedHashMap<>();
        String fixed = and(query.isEmpty() ? "" : "(" + query + ")", topic == null ? "" : "'#" + topic + "'");
        if (!query.isEmpty()) {
            byBeginning(words, years == null ? fixed : in(years, fixed)).forEach(work -> found.put(work.id(), work));
        }
        if (fixed.isEmpty() && years == null) {
            return new Found(List.of(), true);
        }
        int begun = found.size();
        Spans spans = new Spans(fixed, months.works(), years, lastYear());
        int looked = 0;
        boolean cut = false;
        while (!spans.isExhausted() && found.size() < most) {
            String span = spans.next(found.size() - begun, most - found.size());
            // The last span may bring again all that was looked at before it.
            int bound = spans.isExhausted() ? BOUND + looked : BOUND;
            Fitting fitting = inSpan(span, words, bound, words.hasPhrases() ? bound : most);
            fitting.works().forEach(work -> found.putIfAbsent(work.id(), work));
            looked += fitting.looked();
            cut |= fitting.looked() == bound;
        }
        boolean complete = spans.isExhausted() && !cut && found.size() < most;
        return new Found(found.values().stream().limit(most).toList(), complete);
    }

    private Fitting inSpan(String query, WorkWords words, int bound, int most) {
        return read("""
                (SELECT id, published, topic_ids, title, sort_key FROM work w
                 WHERE %s @@ :query::tsquery LIMIT :bound) w
                ORDER BY published DESC, id DESC LIMIT :most""".formatted(WORDS), Map.of("query", query, "bound", bound, "most", most), words);
    }

    /** Titles that begin with what was typed, however old. */
    private List<FoundWork> byBeginning(WorkWords words, String query) {
        String title = words.asTitle();
        if (title.length() < SAME_BEGINNING / 4) {
            return List.of();
        }
        String beginning = cut(title, KEPT_OF_TITLE);
        Fitting fitting = read(
                """
                (SELECT id, published, topic_ids, title, sort_key, type FROM work
                 WHERE left(sort_key, 60) >= :beginning AND left(sort_key, 60) < :end
                 ORDER BY left(sort_key, 60) LIMIT %d) w
                WHERE %s @@ :query::tsquery""".formatted(SAME_BEGINNING, WORDS),
                Map.of("beginning", beginning, "end", beginning + Character.MAX_VALUE, "query", query),
                words);
        return fitting.works();
    }

    /**
     * Finds works of any of these researchers, by words, topic and years.
     *
     * @param others researchers of whom one must also stand on the author list, a set for each further name
     */
    Found byAuthors(
            WorkWords words,
            String query,
            long[] authors,
            List<long[]> others,
            @Nullable Integer topic,
            @Nullable Years years,
            int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("authors", authors);
        values.put("each", Math.max(100, 4_000 / Math.max(1, authors.length)));
        values.put("most", most);
        StringBuilder narrowed = new StringBuilder();
        String wanted = and(query.isEmpty() ? "" : "(" + query + ")", topic == null ? "" : "'#" + topic + "'");
        String fixed = years == null ? wanted : in(years, wanted);
        if (!fixed.isEmpty()) {
            values.put("query", fixed);
            narrowed.append(" AND ").append(WORDS).append(" @@ :query::tsquery");
        }
        for (int i = 0; i < others.size(); i++) {
            values.put("others" + i, others.get(i));
            narrowed.append(" AND EXISTS (SELECT FROM byline b WHERE b.work_id = w.id AND b.author_ids && :others")
                    .append(i)
                    .append(")");
        }
        Fitting fitting = read("""
                (SELECT w.id, w.published, w.topic_ids, w.title, w.sort_key FROM (
                    SELECT DISTINCT s.work_id FROM unnest(:authors) AS a (id) CROSS JOIN LATERAL (
                        SELECT work_id FROM authorship WHERE author_id = a.id
                        ORDER BY published DESC, sort_key, work_id LIMIT :each) s) c
                 JOIN work w ON w.id = c.work_id%s) w
                ORDER BY published DESC, id DESC LIMIT :most""".formatted(narrowed), values, words);
        return new Found(fitting.works(), fitting.works().size() < most);
    }

    /** Titles are read only where it takes them to tell whether they fit: folding a thousand costs more than finding them. */
    private Fitting read(String from, Map<String, Object> values, WorkWords words) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("typed", cut(words.asTitle(), KEPT_OF_KEY));
        String title = words.hasPhrases() ? "title" : "''";
        List<FoundWork> works = new ArrayList<>();
        int[] looked = {0};
        jdbc.sql("SELECT id, published, topic_ids, " + RANK + ", " + title + " FROM " + from)
                .params(all)
                .query(row -> {
                    looked[0]++;
                    if (words.fits(row.getString(5))) {
                        LocalDate published = row.getObject(2, LocalDate.class);
                        works.add(new FoundWork(
                                row.getLong(1),
                                row.getInt(4),
                                published.toEpochDay(),
                                published.getYear(),
                                SqlArrays.ints(row, 3)));
                    }
                });
        return new Fitting(works, looked[0]);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String in(Years years, String query) {
        return Spans.of(query, years, lastYear());
    }

    /** Returns the last year that a work can bear: journals date ahead. */
    static int lastYear() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }

    private static String and(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" & "));
    }
}
