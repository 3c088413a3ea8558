package org.bzpeer.shared;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * HTML put together from patterns, for the parts of a page that repeat many times: drawing the same through the template
 * engine costs several times as much. A pattern is a constant of the program; what fills its places is text from
 * anywhere and is always escaped, for elements and for quoted attributes alike. Nothing else gets in.
 */
public final class Markup {

    private static final String PLACE = "{}";

    private final StringBuilder html = new StringBuilder(4096);

    /**
     * Adds a pattern, each {@code {}} in it filled with the next value.
     *
     * @throws IllegalArgumentException when there are more or fewer places than values
     */
    public Markup add(String pattern, @Nullable Object... values) {
        int from = 0;
        for (Object value : values) {
            int place = pattern.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("More values than places in: " + pattern);
            }
            html.append(pattern, from, place);
            fill(value);
            from = place + PLACE.length();
        }
        if (pattern.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("More places than values in: " + pattern);
        }
        html.append(pattern, from, pattern.length());
        return this;
    }

    /** Adds a pattern where there is a value for its one place, else nothing. */
    public Markup addWith(String pattern, @Nullable Object value) {
        return value == null ? this : add(pattern, value);
    }

    private void fill(@Nullable Object value) {
        if (value instanceof Integer number) {
            html.append(number.intValue());
        } else if (value instanceof Long number) {
            html.append(number.longValue());
        } else if (value != null) {
            html.append(HtmlEscape.escapeHtml4Xml(value.toString()));
        }
    }

    /** Returns the HTML. */
    @Override
    public String toString() {
        return html.toString();
    }
}
