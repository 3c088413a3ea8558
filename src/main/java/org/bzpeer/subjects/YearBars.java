package org.bzpeer.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.bzpeer.subjects.SubjectPage.YearBar;

/** The chart of works by year: one bar a year, years without a work included. */
final class YearBars {

    private static final int BAR = 10;
    private static final int HEIGHT = 100;
    private static final int LABELS = 6;

    /** Earlier years are left out of the chart; the search has them. */
    private static final int LONGEST = 40;

    private YearBars() {}

    static List<YearBar> of(SortedMap<Integer, Integer> years, String search) {
        if (years.isEmpty()) {
            return List.of();
        }
        int last = years.lastKey();
        int first = Math.max(years.firstKey(), last - LONGEST + 1);
        int most = years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int every = Math.max(1, Math.ceilDiv(last - first + 1, LABELS));
        List<YearBar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int works = years.getOrDefault(year, 0);
            bars.add(new YearBar(
                    year,
                    works,
                    (year - first) * BAR,
                    works == 0 ? 0 : Math.max(2, HEIGHT * works / most),
                    (last - year) % every == 0,
                    search + "&year=" + year));
        }
        return bars;
    }
}
