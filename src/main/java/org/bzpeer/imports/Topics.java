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

    /** Takes a topic of a source, and returns whether its code was not known. */
    boolean add(ImportedTopic topic) {
        boolean isNew = !ids.containsKey(topic) && known(topic).isEmpty();
        ids(List.of(topic));
        return isNew;
    }

    private List<Integer> known(ImportedTopic topic) {
        return jdbc.queryForList(
                "SELECT topic_id FROM topic_code WHERE source = ? AND code = ?",
                Integer.class,
                topic.origin().key(),
                topic.code());
    }

    private Integer findOrCreate(ImportedTopic topic) {
        List<Integer> known = known(topic);
        if (!known.isEmpty()) {
            learnField(topic);
            return known.getFirst();
        }
        String key = String.join(" ", Folding.words(topic.name()));
        List<Integer> sameName = jdbc.queryForList("SELECT id FROM topic WHERE name_key = ?", Integer.class, key);
        int id = sameName.isEmpty() ? create(topic.name(), key) : sameName.getFirst();
        jdbc.update(
                "INSERT INTO topic_code (source, code, topic_id, field) VALUES (?, ?, ?, ?)",
                topic.origin().key(),
                topic.code(),
                id,
                topic.field());
        return id;
    }

    /** Older records of a source name a topic without its field. */
    private void learnField(ImportedTopic topic) {
        if (topic.field() != null) {
            jdbc.update(
                    "UPDATE topic_code SET field = ? WHERE source = ? AND code = ? AND field IS NULL",
                    topic.field(),
                    topic.origin().key(),
                    topic.code());
        }
    }

    private int create(String name, String key) {
        Integer id = Objects.requireNonNull(jdbc.queryForObject(
                "UPDATE id_counter SET last = last + 1 WHERE name = 'topic' RETURNING last", Integer.class));
        jdbc.update("INSERT INTO topic (id, name, slug, name_key) VALUES (?, ?, ?, ?)", id, name, Slug.of(name), key);
        return id;
    }
}
