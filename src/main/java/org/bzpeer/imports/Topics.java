package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.JdbcTemplate;

/** The topics behind the sources' codes, for one run. Topics are subjects by name: two codes of one name are one topic. */
final class Topics {

    private final JdbcTemplate jdbc;
    private final Map<ImportedTopic, Integer> ids = new HashMap<>();

    Topics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the topics in their order, each once; new topics are made in the transaction. */
    int[] ids(List<ImportedTopic> topics) {
        List<Integer> found = new ArrayList<>();
        for (ImportedTopic topic : topics) {
            Integer id = ids.get(topic);
            if (id == null) {
                id = findOrCreate(topic);
                ids.put(topic, id);
            }
            if (!found.contains(id)) {
                found.add(id);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Integer findOrCreate(ImportedTopic topic) {
        String source = topic.origin().key();
        List<Integer> known = jdbc.queryForList(
                "SELECT topic_id FROM topic_code WHERE source = ? AND code = ?", Integer.class, source, topic.code());
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        String key = String.join(" ", Folding.words(topic.name()));
        List<Integer> sameName = jdbc.queryForList("SELECT id FROM topic WHERE name_key = ?", Integer.class, key);
        int id = sameName.isEmpty() ? create(topic.name(), key) : sameName.getFirst();
        jdbc.update("INSERT INTO topic_code (source, code, topic_id) VALUES (?, ?, ?)", source, topic.code(), id);
        return id;
    }

    private int create(String name, String key) {
        Integer id = Objects.requireNonNull(jdbc.queryForObject(
                "UPDATE id_counter SET last = last + 1 WHERE name = 'topic' RETURNING last", Integer.class));
        jdbc.update("INSERT INTO topic (id, name, slug, name_key) VALUES (?, ?, ?, ?)", id, name, Slug.of(name), key);
        return id;
    }
}
