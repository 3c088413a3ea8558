package org.bzpeer.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds topics and institutions by the words of their names: topics in memory, since they are few, institutions by index. */
@Component
class SubjectSearch {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TopicNames topics;

    SubjectSearch(JdbcClient jdbc, TopicNames topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Finds topics whose name has words with all these beginnings, the shortest name first. */
    List<FoundSubject> topics(NameWords words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return topics.all().entrySet().stream()
                .filter(topic -> fits(Folding.words(topic.getValue()), words.words()))
                .sorted(Comparator.comparing((Map.Entry<Integer, String> topic) ->
                                topic.getValue().length())
                        .thenComparing(Map.Entry::getValue))
                .limit(MOST)
                .map(topic -> topic(topic.getKey(), topic.getValue()))
                .toList();
    }

    private static boolean fits(List<String> name, List<String> typed) {
        return typed.stream().allMatch(beginning -> name.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    /** Returns a topic by its number. */
    Optional<FoundSubject> topic(int id) {
        String name = topics.name(id);
        return name.isEmpty() ? Optional.empty() : Optional.of(topic(id, name));
    }

    static FoundSubject topic(int id, String name) {
        return new FoundSubject(id, name, "/topics/" + id + "/" + Slug.of(name));
    }

    /** Finds institutions whose name has words with all these beginnings, the shortest name first. */
    List<FoundSubject> institutions(NameWords words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT id, name FROM (
                    SELECT id, name FROM institution
                    WHERE to_tsvector('simple', folded(name)) @@ ?::tsquery LIMIT 2000) i
                ORDER BY length(name), name, id LIMIT ?
                """)
                .params(NameWords.beginnings(words.words()), MOST)
                .query((row, number) -> institution(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Returns an institution by its number. */
    Optional<FoundSubject> institution(long id) {
        return jdbc.sql("SELECT id, name FROM institution WHERE id = ?")
                .param(id)
                .query((row, number) -> institution(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** Returns the institutions that have just these names, by name. */
    Map<String, FoundSubject> named(List<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT id, name FROM institution WHERE left(name, 200) = ANY (?)")
                .param(names.stream()
                        .map(name -> name.substring(0, Math.min(200, name.length())))
                        .toArray(String[]::new))
                .query((row, number) -> institution(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(FoundSubject::name, subject -> subject, (one, other) -> one));
    }

    private static FoundSubject institution(long id, String name) {
        return new FoundSubject(id, name, "/institutions/" + id + "/" + Slug.of(name));
    }
}
