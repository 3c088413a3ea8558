package org.bzpeer.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the pages write them. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Dates() {}

    /** Returns the day in full, or the month alone where no more is known. */
    public static String text(LocalDate date, boolean monthOnly) {
        return (monthOnly ? MONTH : DAY).format(date);
    }

    /** Returns one year, or the first and the last. */
    public static String years(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
