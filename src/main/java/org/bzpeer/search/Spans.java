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

    /** Words are not spread evenly, so a step reads somewhat more than the average says. */
    private static final double RESERVE = 1.25;

    /** After spans with nothing the next is so many times as large as all before it. */
    private static final int LARGER = 8;

    /** A word may be far more common in other years than in those read, so no step trusts them for more than so many times their works. */
    private static final int TRUSTED = 4;

    /** So few works are read in one step, and first; they tell how common a word is among the newest. */
    private static final int FEW = 20_000;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int YEARS_OF_DECADE = 10;
    private static final int MONTHS_OF_DECADE = MONTHS_OF_YEAR * YEARS_OF_DECADE;

    private final NavigableMap<YearMonth, Integer> works;
    private final YearMonth latest;
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
        this.latest = YearMonth.of(now + 1, MONTHS_OF_YEAR);
        int last = years == null ? now + 1 : Math.min(years.to(), now + 1);
        this.newest = YearMonth.of(last, MONTHS_OF_YEAR);
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
        String span = from(begin);
        end = begin.minusMonths(1);
        return span;
    }

    /** Returns how many works the next span should hold. */
    private long aim(int found, int needed) {
        if (read == 0) {
            return FEW;
        }
        return found == 0 ? LARGER * read : Math.min(TRUSTED * read, (long) Math.ceil(RESERVE * needed * read / found));
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
            return from(oldest);
        }
        return end.equals(newest) ? "" : read();
    }

    /**
     * Spells out all that a span adds to what has been read. The index visits every work of each month or year that has fewer
     * works than the word has, so a few large pieces and what is to be left out of them cost less than many small ones.
     */
    private String from(YearMonth begin) {
        return spelled(begin) + (end.equals(newest) ? "" : " & " + read());
    }

    private String read() {
        return "!" + spelled(end.plusMonths(1));
    }

    /** Returns the time from this month to the newest, as the index spells it; a whole year is one word, and so is a decade. */
    private String spelled(YearMonth from) {
        List<String> spelled = new ArrayList<>();
        YearMonth month = from;
        while (!month.isAfter(newest)) {
            int year = month.getYear();
            int months = 1;
            String word = "%d-%02d".formatted(year, month.getMonthValue());
            if (isWhole(month, MONTHS_OF_DECADE) && year % YEARS_OF_DECADE == 0) {
                months = MONTHS_OF_DECADE;
                word = year / YEARS_OF_DECADE + "x";
            } else if (isWhole(month, MONTHS_OF_YEAR)) {
                months = MONTHS_OF_YEAR;
                word = String.valueOf(year);
            }
            spelled.add("'=" + word + "'");
            month = month.plusMonths(months);
        }
        return "(" + String.join(" | ", spelled) + ")";
    }

    /** Nothing is newer than the newest month there can be, so the last year and decade are whole with it. */
    private boolean isWhole(YearMonth january, int months) {
        YearMonth last = january.plusMonths(months - 1L);
        return january.getMonthValue() == 1 && (!last.isAfter(newest) || newest.equals(latest));
    }
}
