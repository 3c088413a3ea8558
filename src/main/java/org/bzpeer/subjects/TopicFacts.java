package org.bzpeer.subjects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.shared.Slug;
import org.bzpeer.subjects.SubjectPage.Neighbour;
import org.bzpeer.subjects.SubjectPage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what topics are: counts are stored with them, so that the largest topic costs what the smallest does. */
@Component
class TopicFacts {

    private final JdbcClient jdbc;
    private final TopicNames names;

    TopicFacts(JdbcClient jdbc, TopicNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    Optional<Subject> find(long id) {
        return jdbc.sql("SELECT id, name, followers FROM topic WHERE id = ?")
                .param(id)
                .query((row, number) -> new Subject("topic", row.getLong(1), row.getString(2), null, row.getInt(3)))
                .optional();
    }

    /** Returns how many researchers have it as their main topic, counted no further than the limit. */
    int researchers(Subject topic, int limit) {
        return jdbc.sql(
                        "SELECT count(*) FROM (SELECT FROM author WHERE NOT unlisted AND main_topic_id = ? LIMIT ?) counted")
                .params(topic.id(), limit)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Returns those whose works weigh most for it. */
    List<Person> people(Subject topic, int limit) {
        return jdbc.sql("""
                SELECT id, name, slug, works, first_year, last_year, topic_weight FROM author
                WHERE NOT unlisted AND main_topic_id = ? ORDER BY topic_weight DESC, id LIMIT ?
                """)
                .params(topic.id(), limit)
                .query((row, number) -> new Person(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        Dates.years(row.getInt(5), row.getInt(6)),
                        "weight " + String.format(Locale.ENGLISH, "%.1f", Math.max(0.1, row.getFloat(7)))))
                .list();
    }

    SortedMap<Integer, Integer> years(Subject topic) {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        jdbc.sql("SELECT year, works FROM topic_year WHERE topic_id = ? AND works > 0")
                .param(topic.id())
                .query(row -> {
                    years.put(row.getInt(1), row.getInt(2));
                });
        return years;
    }

    /** Returns the topics that works have together with it most often. */
    List<Neighbour> neighbours(Subject topic, int limit) {
        return jdbc.sql("""
                SELECT other_id, works FROM topic_pair WHERE topic_id = ? AND works > 0 ORDER BY works DESC, other_id LIMIT ?
                """)
                .params(topic.id(), limit)
                .query((row, number) -> {
                    String name = names.name(row.getInt(1));
                    return new Neighbour(
                            name,
                            "/topics/" + row.getInt(1) + "/" + Slug.of(name),
                            row.getInt(2) == 1
                                    ? "1 work has both"
                                    : String.format(Locale.ENGLISH, "%,d works have both", row.getInt(2)));
                })
                .list();
    }
}
