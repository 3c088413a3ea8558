package org.bzpeer.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

    /** The first span holds one work in so many; it tells how common a word is among the newest. */
    private static final int FIRST = 128;

    /** Words are not spread evenly, so a step reads somewhat more than the average says. */
    private static final double RESERVE = 1.25;

    /** After a span with nothing the next is so many times as large as all before it. */
    private static final int LARGER = 8;

    /** So few works are read in one step, whatever was found before. */
    private static final int FEW = 20_000;

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
     * @param works how many works a month has; a month that is missing has none that is known of
     * @param years the years to be read, or null for all of them
     * @param now the current year; works can bear the next one, too
     */
    Spans(NavigableMap<YearMonth, Integer> works, @Nullable Years years, int now) {
        int last = years == null ? now + 1 : Math.min(years.to(), now + 1);
        this.newest = YearMonth.of(last, 12);
        this.oldest =
                years == null ? null : YearMonth.of(Math.min(Math.max(years.from(), last - SPELLED_OUT), last), 1);
        this.works = oldest == null ? works.headMap(newest, true) : works.subMap(oldest, true, newest, true);
        this.all = this.works.values().stream().mapToLong(Integer::longValue).sum();
        this.end = newest;
    }

    /** Returns years in the form of the index. */
    static String of(Years years, int now) {
        return new Spans(Collections.emptyNavigableMap(), years, now).rest();
    }

    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Returns the next span in the form of the index; an empty string for all the time there is.
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
        String span = "(" + String.join(" | ", spelled(begin, end)) + ")";
        end = begin.minusMonths(1);
        return span;
    }

    /** Returns how many works the next span should hold. */
    private long aim(int found, int needed) {
        if (read == 0) {
            return all / FIRST;
        }
        return found == 0 ? LARGER * read : (long) Math.ceil(RESERVE * needed * read / found);
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

    private String rest() {
        if (oldest != null) {
            return "(" + String.join(" | ", spelled(oldest, end)) + ")";
        }
        return end.equals(newest) ? "" : "!(" + String.join(" | ", spelled(end.plusMonths(1), newest)) + ")";
    }

    /** Returns months as the index spells them, both ends included; a whole year is one word. */
    private static List<String> spelled(YearMonth from, YearMonth to) {
        List<String> spelled = new ArrayList<>();
        YearMonth month = from;
        while (!month.isAfter(to)) {
            boolean year = month.getMonthValue() == 1 && !month.plusMonths(11).isAfter(to);
            spelled.add(
                    year
                            ? "'=%d'".formatted(month.getYear())
                            : "'=%d-%02d'".formatted(month.getYear(), month.getMonthValue()));
            month = month.plusMonths(year ? 12 : 1);
        }
        return spelled;
    }
}
