package org.bzpeer.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bzpeer.catalog.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the year, the month or the day is known.
 *
 * @param partial whether no day is known; then {@code day} stands for month or year as {@link Dates} tells
 */
record PartialDate(LocalDate day, boolean partial) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ].*)?");

    /**
     * Makes a date; month and day are 0 where they are not known.
     *
     * @throws RecordRefused when there is no such day, or the year is before 1500 or more than five years ahead
     */
    static PartialDate of(int year, int month, int day) throws RecordRefused {
        if (year < 1500 || year > LocalDate.now(ZoneOffset.UTC).getYear() + 5) {
            throw new RecordRefused("the date makes no sense: year " + year);
        }
        try {
            if (month == 0) {
                return new PartialDate(Dates.yearAlone(year), true);
            }
            return day == 0
                    ? new PartialDate(LocalDate.of(year, month, 1), true)
                    : new PartialDate(LocalDate.of(year, month, day), false);
        } catch (DateTimeException e) {
            throw new RecordRefused("the date makes no sense: " + year + "-" + month + "-" + day);
        }
    }

    /** Reads {@code 2020}, {@code 2020-05}, {@code 2020-05-28} or a moment in ISO form; null where nothing stands. */
    static @Nullable PartialDate parse(@Nullable String text) throws RecordRefused {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher parts = ISO.matcher(text.strip());
        if (!parts.matches()) {
            throw new RecordRefused("the date makes no sense: " + JsonFields.quote(text));
        }
        return of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    /** Returns the day of a moment in ISO form, or null where none stands or it makes no sense. */
    static @Nullable LocalDate dayOf(@Nullable String text) {
        try {
            PartialDate date = parse(text);
            return date == null || date.partial() ? null : date.day();
        } catch (RecordRefused e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
