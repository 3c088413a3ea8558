package org.bzpeer.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;

/**
 * The chart of works by year: one bar a year, oldest first, years without a work included. The drawing is 100 units high
 * and each year is 10 units wide.
 */
// Public with public parts, since templates are compiled only against public types.
public record YearChart(List<Bar> bars) {

    private static final int WIDTH = 10;
    private static final int HEIGHT = 100;
    private static final int LABELS = 6;

    /** Beyond this many years only the later ones get a bar: nobody publishes for that long. */
    private static final int LONGEST = 80;

    /**
     * Returns the chart.
     *
     * @param works how many works each year has
     * @param href the address of a year's works
     */
    public static YearChart of(SortedMap<Integer, Integer> works, IntFunction<String> href) {
        if (works.isEmpty()) {
            return new YearChart(List.of());
        }
        int most = Math.max(1, Collections.max(works.values()));
        int last = works.lastKey();
        int first = Math.max(works.firstKey(), last - LONGEST + 1);
        int every = Math.max(1, Math.ceilDiv(last - first + 1, LABELS));
        List<Bar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int count = works.getOrDefault(year, 0);
            bars.add(new Bar(
                    year,
                    count,
                    (year - first) * WIDTH,
                    count == 0 ? 0 : Math.max(2, HEIGHT * count / most),
                    (last - year) % every == 0,
                    href.apply(year)));
        }
        return new YearChart(bars);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /** Returns how many years the chart shows. */
    public int size() {
        return bars.size();
    }

    /** Returns the inside of the drawing, as SVG. */
    public String drawing() {
        return YearMarkup.chart(bars);
    }

    /** Returns the same as rows of a table, in HTML. */
    public String rows() {
        return YearMarkup.table(bars);
    }

    /**
     * One year.
     *
     * @param x the left edge of the bar
     * @param height 0 to 100
     * @param labelled whether the axis names this year
     */
    public record Bar(int year, int works, int x, int height, boolean labelled, String href) {

        /** Returns the bar in words. */
        String label() {
            return year + ": " + works + (works == 1 ? " work" : " works");
        }
    }
}
