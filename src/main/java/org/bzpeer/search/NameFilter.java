package org.bzpeer.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search for researchers beside the name.
 *
 * @param topic the topic that they write about most, or null
 * @param institution the name that their record prints, or null
 * @param years when they published, or null
 */
record NameFilter(
        @Nullable Integer topic,
        @Nullable String institution,
        @Nullable Years years) {

    static final NameFilter NONE = new NameFilter(null, null, null);

    boolean isEmpty() {
        return topic == null && institution == null && years == null;
    }

    /** Returns the condition, in the words of the indexes. */
    String sql() {
        return " AND NOT unlisted"
                + (topic == null ? "" : " AND main_topic_id = :topic")
                + (institution == null
                        ? ""
                        : " AND left(affiliation, 200) = left(:institution, 200) AND affiliation = :institution")
                + (years == null ? "" : " AND first_year <= :yearTo AND last_year >= :yearFrom");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (topic != null) {
            values.put("topic", topic);
        }
        if (institution != null) {
            values.put("institution", institution);
        }
        if (years != null) {
            values.put("yearFrom", years.from());
            values.put("yearTo", years.to());
        }
        return values;
    }
}
