package org.bzpeer.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bzpeer.shared.Folding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The wider subjects that topics lie in, as their sources put them. */
final class Fields {

    /** arXiv's archives that have the extent of a field of OpenAlex; the others are narrower, and stand for themselves. */
    private static final Map<String, String> SAME = Map.of("cs", "computer science", "math", "mathematics");

    private Fields() {}

    /**
     * Returns the fields of each topic, by its id: the field that a source names, else the part of its code before the dot
     * (arXiv's {@code cs.LG} lies in {@code cs}). A topic of two sources lies in the fields of both.
     */
    static Map<Integer, Set<String>> ofTopics(JdbcTemplate jdbc) {
        Map<Integer, Set<String>> fields = new HashMap<>();
        jdbc.query("SELECT topic_id, coalesce(field, split_part(code, '.', 1)) FROM topic_code", row -> {
            String field = String.join(" ", Folding.words(row.getString(2)));
            fields.computeIfAbsent(row.getInt(1), topic -> new HashSet<>()).add(SAME.getOrDefault(field, field));
        });
        return fields;
    }
}
