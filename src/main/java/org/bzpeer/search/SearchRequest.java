package org.bzpeer.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A search as its address says it.
 *
 * @param text what was typed, without spaces around it
 * @param topic the number of a topic, or null
 * @param institution the number of an institution, or null
 * @param year what was typed for the years; empty for any
 */
record SearchRequest(
        String text,
        Kind kind,
        @Nullable Integer topic,
        @Nullable Long institution,
        String year,
        Order order) {

    static final int LONGEST = 200;

    /** @throws BadRequest when a filter is none that a link of the site has */
    static SearchRequest of(
            String text,
            @Nullable String type,
            @Nullable String topic,
            @Nullable String institution,
            @Nullable String year,
            @Nullable String sort) {
        return new SearchRequest(
                text.strip(),
                Kind.of(type),
                number("topic", topic, Integer.MAX_VALUE).map(Long::intValue).orElse(null),
                number("institution", institution, Long.MAX_VALUE).orElse(null),
                year == null ? "" : year.strip(),
                Order.of(sort));
    }

    private static Optional<Long> number(String filter, @Nullable String text, long largest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,17}") || Long.parseLong(text) > largest) {
            throw new BadRequest(
                    "The " + filter + " in a search is the number of a " + filter + ", as its page's address has it.");
        }
        return Optional.of(Long.valueOf(text));
    }

    boolean isFiltered() {
        return topic != null || institution != null || !year.isEmpty();
    }

    Optional<Years> years() {
        return Years.parse(year);
    }

    SearchRequest as(Kind other) {
        return new SearchRequest(text, other, topic, institution, year, order);
    }

    SearchRequest in(Order other) {
        return new SearchRequest(text, kind, topic, institution, year, other);
    }

    SearchRequest withTopic(@Nullable Integer other) {
        return new SearchRequest(text, kind, other, institution, year, order);
    }

    SearchRequest withInstitution(@Nullable Long other) {
        return new SearchRequest(text, kind, topic, other, year, order);
    }

    SearchRequest withYear(String other) {
        return new SearchRequest(text, kind, topic, institution, other, order);
    }

    /** Returns the address; the same search has the same. */
    String href() {
        StringBuilder href = new StringBuilder("/search?q=").append(encoded(text));
        if (kind != Kind.ALL) {
            href.append("&type=").append(kind.parameter());
        }
        if (topic != null) {
            href.append("&topic=").append(topic);
        }
        if (institution != null) {
            href.append("&institution=").append(institution);
        }
        if (!year.isEmpty()) {
            href.append("&year=").append(encoded(year));
        }
        if (order != Order.RELEVANCE) {
            href.append("&sort=").append(order.parameter());
        }
        return href.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
