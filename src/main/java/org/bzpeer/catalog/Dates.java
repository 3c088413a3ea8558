package org.bzpeer.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the pages write them. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Dates() {}

    /**
     * Returns the day in full, or the month or the year alone where no more is known. A date without its day is stored
     * as the first of the month, one without its month as {@link #yearAlone}.
     */
    public static String text(LocalDate date, boolean monthOnly) {
        if (monthOnly && date.equals(yearAlone(date.getYear()))) {
            return String.valueOf(date.getYear());
        }
        return (monthOnly ? MONTH : DAY).format(date);
    }

    /** Returns the day that stands for a year of which nothing more is known: the second of January. */
    public static LocalDate yearAlone(int year) {
        return LocalDate.of(year, 1, 2);
    }

    /** Returns one year, or the first and the last. */
    public static String years(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
