package org.bzpeer.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bzpeer.catalog.WorkQuery;
import org.bzpeer.catalog.WorkQuery.Sort;
import org.bzpeer.profile.ProfilePage.YearBar;

/** The chart of works by year: one bar a year, years without a work included. */
final class YearChart {

    private static final int BAR = 10;
    private static final int HEIGHT = 100;
    private static final int LABELS = 6;

    /** Beyond this many years, only those with works get a bar: nobody publishes for that long. */
    private static final int LONGEST = 80;

    private YearChart() {}

    static List<YearBar> bars(Record record) {
        int[] years = record.years();
        if (years.length == 0) {
            return List.of();
        }
        int most = Arrays.stream(record.yearWorks()).max().orElse(1);
        int first = Math.max(years[0], years[years.length - 1] - LONGEST + 1);
        int last = years[years.length - 1];
        int every = Math.max(1, Math.ceilDiv(last - first + 1, LABELS));
        List<YearBar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int at = Arrays.binarySearch(years, year);
            int works = at < 0 ? 0 : record.yearWorks()[at];
            bars.add(new YearBar(
                    year,
                    works,
                    (year - first) * BAR,
                    works == 0 ? 0 : Math.max(2, HEIGHT * works / most),
                    (last - year) % every == 0,
                    new WorkQuery(Sort.NEWEST, null, year, null, null).href(record.path())));
        }
        return bars;
    }
}
