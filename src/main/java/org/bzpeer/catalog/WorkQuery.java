package org.bzpeer.catalog;

import java.util.Map;
import java.util.Set;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * What of a researcher's works is asked for.
 *
 * @param after the last work of the page before, or null for the first page
 */
public record WorkQuery(
        Sort sort,
        @Nullable String type,
        @Nullable Integer year,
        @Nullable Integer topic,
        @Nullable Long after) {

    /** The orders of the list. */
    public enum Sort {
        NEWEST("newest", "Newest first", "Newest works", "Earlier works"),
        OLDEST("oldest", "Oldest first", "Oldest works", "Later works"),
        TITLE("title", "Title A–Z", "Back to the first titles", "Further titles");

        private final String value;
        private final String label;
        private final String start;
        private final String onward;

        Sort(String value, String label, String start, String onward) {
            this.value = value;
            this.label = label;
            this.start = start;
            this.onward = onward;
        }

        /** Returns what the link to the first page is called. */
        public String start() {
            return start;
        }

        /** Returns what the link to the following page is called. */
        public String onward() {
            return onward;
        }

        public String value() {
            return value;
        }

        public String label() {
            return label;
        }
    }

    private static final Set<String> TYPES = Set.of("preprint", "article");

    /**
     * Reads the parameters of the address; empty ones, as a form sends them, count as missing.
     *
     * @throws BadRequest when one of them makes no sense
     */
    public static WorkQuery of(
            @Nullable String sort,
            @Nullable String type,
            @Nullable String year,
            @Nullable String topic,
            @Nullable String after) {
        return new WorkQuery(
                sort(sort),
                type(type),
                number("year", year, 9999),
                number("topic", topic, Integer.MAX_VALUE),
                after == null || after.isEmpty() ? null : id(after));
    }

    public boolean isFiltered() {
        return type != null || year != null || topic != null;
    }

    public boolean isPlain() {
        return !isFiltered() && after == null && sort == Sort.NEWEST;
    }

    /** Returns the same query from its beginning. */
    public WorkQuery first() {
        return new WorkQuery(sort, type, year, topic, null);
    }

    public WorkQuery after(long work) {
        return new WorkQuery(sort, type, year, topic, work);
    }

    /** Returns the address of this list on the given page. */
    public String href(String path) {
        StringBuilder href = new StringBuilder(path);
        char separator = '?';
        String[][] parts = {
            {"sort", sort == Sort.NEWEST ? null : sort.value},
            {"type", type},
            {"year", year == null ? null : year.toString()},
            {"topic", topic == null ? null : topic.toString()},
            {"after", after == null ? null : after.toString()}
        };
        for (String[] part : parts) {
            if (part[1] != null) {
                href.append(separator).append(part[0]).append('=').append(part[1]);
                separator = '&';
            }
        }
        return href.append("#works").toString();
    }

    /** Returns the same filter and order as they stand behind the address of an export; empty for the plain list. */
    public String parameters() {
        String href = first().href("");
        return href.substring(0, href.indexOf('#'));
    }

    /**
     * Returns the filter as conditions on authorships, each after an AND, and puts its values beside it.
     *
     * @param values takes the named parameters
     */
    public String conditions(Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        if (type != null) {
            filter.append(" AND k.type = :type");
            values.put("type", type);
        }
        if (year != null) {
            filter.append(" AND k.published >= make_date(:year, 1, 1) AND k.published <= make_date(:year, 12, 31)");
            values.put("year", year);
        }
        if (topic != null) {
            filter.append(" AND k.topic_ids @> ARRAY[:topic]::integer[]");
            values.put("topic", topic);
        }
        return filter.toString();
    }

    /** Returns the order of the list in SQL, on authorships called {@code k}. */
    public String order() {
        return switch (sort) {
            case NEWEST -> "k.published DESC, k.sort_key, k.work_id";
            case OLDEST -> "k.published, k.sort_key DESC, k.work_id DESC";
            case TITLE -> "k.sort_key, k.work_id";
        };
    }

    private static Sort sort(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Sort.NEWEST;
        }
        for (Sort sort : Sort.values()) {
            if (sort.value.equals(value)) {
                return sort;
            }
        }
        throw new BadRequest("Works can be sorted by newest, oldest or title, not in the way this address asks for.");
    }

    private static @Nullable String type(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!TYPES.contains(value)) {
            throw new BadRequest("Works are of type preprint or article; this address asks for another one.");
        }
        return value;
    }

    private static @Nullable Integer number(String name, @Nullable String value, int largest) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.matches("[1-9][0-9]{0,9}") || Long.parseLong(value) > largest) {
            throw new BadRequest("The " + name + " in this address is not a number that makes sense.");
        }
        return Integer.valueOf(value);
    }

    private static Long id(String value) {
        if (!value.matches("[1-9][0-9]{0,17}")) {
            throw new BadRequest("This address does not lead to a page of the list.");
        }
        return Long.valueOf(value);
    }
}
