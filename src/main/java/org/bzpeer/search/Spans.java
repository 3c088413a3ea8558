package org.bzpeer.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads time backwards in spans of months, each holding about as many works as those before it say that are needed: a word
 * that is common needs some months and reads few rows more than it shows, a rare one is found in all years at once.
 */
final class Spans {

    /** So many years are looked for at most. */
    private static final int SPELLED_OUT = 150;

    /** Beyond so many years one step takes what is left. */
    private static final int LONGEST = 40;

    /** Words are not spread evenly, so a step reads somewhat more than the average says. */
    private static final double RESERVE = 1.25;

    /** After spans with nothing the next is so many times as large as all before it. */
    private static final int LARGER = 8;

    /**
     * After finds the next span is as large as all before it at least, for a new word ends somewhere; and so many times as
     * large at most, until a second one has told that all is needed, for a word may have been far more common.
     */
    private static final int TRUSTED = 4;

    /** So many works are read first, which tell how common a word is among the newest; so few that are left are read at once. */
    private static final int FEW = 20_000;

    /** So many words of years are looked up in one step; the index weighs each of them for every work that it visits. */
    private static final int MOST_WORDS = 120;

    /** Longer words, in characters, are not kept together with the year. */
    private static final int LONGEST_WORD = 400;

    private static final int MONTHS_OF_YEAR = 12;

    /** A word or a topic as PostgreSQL writes it in a query. */
    private static final Pattern ENTRY = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'");

    private final String query;
    private final NavigableMap<YearMonth, Integer> works;
    private final YearMonth newest;
    private final @Nullable YearMonth oldest;
    private final long all;

    /** The last month of the next span. */
    private YearMonth end;

    private long read;
    private boolean exhausted;

    /**
     * Begins.
     *
     * @param query what is looked for, in the form of the index; empty for anything
     * @param works how many works a month has; a month that is missing has none that is known of
     * @param years the years to be read, or null for all of them; they begin no later than the last one
     * @param last the last year that a work can bear
     */
    Spans(String query, NavigableMap<YearMonth, Integer> works, @Nullable Years years, int last) {
        this.query = query;
        int latest = years == null ? last : Math.min(years.to(), last);
        this.newest = YearMonth.of(latest, MONTHS_OF_YEAR);
        this.oldest = years == null ? null : YearMonth.of(Math.max(years.from(), latest - SPELLED_OUT), 1);
        this.works = oldest == null ? works.headMap(newest, true) : works.subMap(oldest, true, newest, true);
        this.all = this.works.values().stream().mapToLong(Integer::longValue).sum();
        this.end = newest;
    }

    /** Returns the query for some years as a whole. */
    static String of(String query, Years years, int last) {
        return new Spans(query, Collections.emptyNavigableMap(), years, last).rest();
    }

    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Returns the query for the next span, in the form of the index; the last one may find again what others have found.
     *
     * @param found how many the spans before this one have found together
     * @param needed how many more are looked for
     */
    String next(int found, int needed) {
        YearMonth begin = begin(aim(found, needed));
        if (begin == null) {
            exhausted = true;
            return rest();
        }
        String span = within(query, begin, end);
        end = begin.minusMonths(1);
        return span;
    }

    /** Returns how many works the next span should hold. */
    private long aim(int found, int needed) {
        if (read == 0) {
            return FEW;
        }
        if (found == 0) {
            return LARGER * read;
        }
        long told = (long) Math.ceil(RESERVE * needed * read / found);
        boolean toldTwice = read > TRUSTED * FEW;
        return toldTwice && told >= all - read ? told : Math.clamp(told, read, TRUSTED * read);
    }

    /** Returns the month that a span of so many works begins with, or null when it is all that is left. */
    private @Nullable YearMonth begin(long aim) {
        if (all - read <= Math.max(FEW, aim)) {
            return null;
        }
        long held = 0;
        for (Map.Entry<YearMonth, Integer> month :
                works.headMap(end, true).descendingMap().entrySet()) {
            held += month.getValue();
            if (held >= aim) {
                read += held;
                boolean far = month.getKey().isBefore(newest.minusYears(LONGEST));
                return far || month.getKey().equals(works.firstKey()) ? null : month.getKey();
            }
        }
        return null;
    }

    /** To find again what has been found costs less than to look up every year that is left out. */
    private String rest() {
        return oldest == null ? query : within(query, oldest, end);
    }

    /** Returns what is looked for from one month to another, both included. */
    private static String within(String query, YearMonth from, YearMonth to) {
        List<String> words =
                ENTRY.matcher(query).results().map(MatchResult::group).toList();
        boolean many = words.size() * (to.getYear() - from.getYear() + 1) > MOST_WORDS;
        if (many || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return "(" + query + ") & (" + within("", from, to) + ")";
        }
        List<String> years = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            int first = year == from.getYear() ? from.getMonthValue() : 1;
            int last = year == to.getYear() ? to.getMonthValue() : MONTHS_OF_YEAR;
            boolean whole = first == 1 && last == MONTHS_OF_YEAR;
            List<String> parts = new ArrayList<>();
            if (!query.isEmpty()) {
                parts.add("(" + inYear(query, year) + ")");
            } else if (whole) {
                parts.add("'=" + year + "'");
            }
            if (!whole) {
                parts.add(months(year, first, last));
            }
            years.add(String.join(" & ", parts));
        }
        return String.join(" | ", years);
    }

    /** Each word is kept in the index also together with the year, and leads there to the works of that year alone. */
    private static String inYear(String query, int year) {
        return ENTRY.matcher(query).replaceAll(entry -> {
            String word = entry.group();
            return Matcher.quoteReplacement(word.substring(0, word.length() - 1) + "=" + year + "'");
        });
    }

    private static String months(int year, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> "'=%d-%02d'".formatted(year, month))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
