package org.bzpeer.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The names of topics by id, kept in memory: there are a few thousand at most, names do not change, and an id that is
 * not known yet is looked for once in the table.
 */
@Component
public class TopicNames {

    private static final long KEPT_FOR = Duration.ofMinutes(1).toNanos();

    private final Topics topics;
    private volatile Map<Integer, String> names = Map.of();
    private volatile long readAt;

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    /** Returns the names of all topics by id; one that an import has just brought may be missing for a minute. */
    public Map<Integer, String> all() {
        return System.nanoTime() - readAt > KEPT_FOR || names.isEmpty() ? read() : names;
    }

    /** Returns the name of a topic; an id without a topic gives an empty string. */
    public String name(int id) {
        String name = names.get(id);
        if (name == null && id > 0) {
            name = read().get(id);
        }
        return name == null ? "" : name;
    }

    private Map<Integer, String> read() {
        names = topics.findAll().stream().collect(Collectors.toUnmodifiableMap(Topic::id, Topic::name));
        readAt = System.nanoTime();
        return names;
    }
}
