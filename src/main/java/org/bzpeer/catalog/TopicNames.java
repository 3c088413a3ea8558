package org.bzpeer.catalog;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The names of topics by id, kept in memory: there are a few thousand at most, names do not change, and an id that is
 * not known yet is looked for once in the table.
 */
@Component
public class TopicNames {

    private final Topics topics;
    private volatile Map<Integer, String> names = Map.of();

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    /** Returns the name of a topic; an id without a topic gives an empty string. */
    public String name(int id) {
        String name = names.get(id);
        if (name == null && id > 0) {
            names = topics.findAll().stream().collect(Collectors.toUnmodifiableMap(Topic::id, Topic::name));
            name = names.get(id);
        }
        return name == null ? "" : name;
    }
}
