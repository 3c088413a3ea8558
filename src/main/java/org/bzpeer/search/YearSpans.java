package org.bzpeer.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads time backwards in spans of years, each about as wide as the years before it say that it must be: a word that is
 * common needs a few years and reads no more rows, a rare one is found in all years at once.
 */
final class YearSpans {

    /** Nothing was published outside of so many years. */
    private static final int SPELLED_OUT = 150;

    /** Beyond so many years one step takes what is left. */
    private static final int LONGEST = 40;

    /** Years differ, so a step reads somewhat more than the average says. */
    private static final double RESERVE = 1.25;

    private static final int WIDER = 4;

    private final int now;
    private int read;
    private int width = 1;
    private int found;
    private boolean exhausted;

    /**
     * Begins.
     *
     * @param now the current year; the first span holds the next year, too
     */
    YearSpans(int now) {
        this.now = now;
    }

    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Returns the next span in the form of the index.
     *
     * @param before how many the spans before this one have found together
     * @param needed how many more are looked for
     */
    String next(int before, int needed) {
        if (read > 0) {
            width = width(before, needed);
        }
        found = before;
        int newest = read == 0 ? now + 1 : now - read;
        read += width;
        if (read > LONGEST) {
            exhausted = true;
            return "!" + years(newest + 1, now + 1);
        }
        return years(now - read + 1, newest);
    }

    private int width(int before, int needed) {
        int estimate = before == 0 ? 0 : (int) Math.min(SPELLED_OUT, Math.ceil(RESERVE * needed * read / before));
        return Math.max(estimate, before == found ? WIDER * width : 1);
    }

    /** Returns years as the index spells them, both ends included. */
    static String of(Years years, int now) {
        int from = Math.max(years.from(), now - SPELLED_OUT);
        int to = Math.min(years.to(), now + 1);
        return years(Math.min(from, to), to);
    }

    private static String years(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> "'=" + year + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
