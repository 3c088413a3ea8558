package org.bzpeer.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, or the years from one to another, both included; none where the first is the later. */
record Years(int from, int to) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");

    /** Reads "2019" or "2017-2019". */
    static Optional<Years> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(form.group(1));
        int other = form.group(2) == null ? one : Integer.parseInt(form.group(2));
        return Optional.of(new Years(Math.min(one, other), Math.max(one, other)));
    }

    /** Returns the years that both hold, which may be none. */
    Years and(Years other) {
        return new Years(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isEmpty() {
        return from > to;
    }

    /** Returns them as they stand in an address. */
    String parameter() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    /** Returns them as a page writes them. */
    String text() {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}
