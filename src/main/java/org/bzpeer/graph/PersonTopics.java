package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.TopicNames;
import org.bzpeer.graph.Why.WorkLink;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics of a researcher's works, the most frequent first. */
@Component
class PersonTopics {

    private static final int TITLES = 3;
    private static final int LOOKED_AT = 300;

    private static final String OF_SOME_YEARS = """
            SELECT u.id, count(*), count(*) OVER () FROM (
                SELECT topic_ids FROM authorship WHERE author_id = :id AND published BETWEEN :from AND :to
                ORDER BY published DESC, sort_key, work_id LIMIT :looked) s
            CROSS JOIN LATERAL unnest(s.topic_ids) u (id)
            GROUP BY u.id ORDER BY 2 DESC, 1 LIMIT :most
            """;

    private static final String WORKS = """
            SELECT t.id, s.work_id, s.title, s.slug, s.published, s.month_only
            FROM unnest(:topics::integer[]) t (id)
            CROSS JOIN LATERAL (
                SELECT w.* FROM (
                    SELECT work_id, title, slug, published, month_only, topic_ids FROM authorship
                    WHERE author_id = :id AND published BETWEEN :from AND :to
                    ORDER BY published DESC, sort_key, work_id LIMIT :looked) w
                WHERE t.id = ANY (w.topic_ids) LIMIT :titles) s
            """;

    private record Count(int topic, int works, int everything) {}

    private final JdbcClient jdbc;
    private final TopicNames names;

    PersonTopics(JdbcClient jdbc, TopicNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    Group of(Centre centre, GraphQuery query) {
        List<Count> counts = query.hasYears() ? ofSomeYears(centre, query) : ofAllYears(centre);
        Map<Integer, List<WorkLink>> works = works(centre, counts, query);
        int most = counts.stream().mapToInt(Count::works).max().orElse(1);
        int total = counts.stream().mapToInt(Count::everything).max().orElse(0);
        String hint = "Those that the most works have.";
        if (query.hasYears() && centre.works(query) > LOOKED_AT) {
            hint += " Counted on the newest %d of %,d works of these years.".formatted(LOOKED_AT, centre.works(query));
        }
        return new Group(
                Kind.TOPIC,
                Group.shown(counts.size(), total),
                hint,
                counts.stream()
                        .map(count -> neighbour(centre, count, most, works.getOrDefault(count.topic(), List.of())))
                        .toList());
    }

    Node node(int topic, String note) {
        return new Node(
                new NodeKey(Kind.TOPIC, topic),
                names.name(topic),
                "/topics/" + topic + "/" + Slug.of(names.name(topic)),
                note);
    }

    private Neighbour neighbour(Centre centre, Count count, int most, List<WorkLink> works) {
        String number = count.works() == 1 ? "1 work" : "%,d works".formatted(count.works());
        return new Neighbour(
                node(count.topic(), ""),
                Integer.toString(count.works()),
                number,
                count.works(),
                0,
                count.works() / (double) most,
                new Why(
                        "%s of %s %s this topic.".formatted(number, centre.name(), count.works() == 1 ? "has" : "have"),
                        works,
                        Math.max(0, count.works() - works.size()),
                        centre.page() + "?topic=" + count.topic() + "#works",
                        "These works on the researcher’s page"));
    }

    private static List<Count> ofAllYears(Centre centre) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < Math.min(Kind.TOPIC.shown(), centre.topicIds().length); i++) {
            counts.add(new Count(centre.topicIds()[i], centre.topicWorks()[i], centre.topics()));
        }
        return counts;
    }

    private List<Count> ofSomeYears(Centre centre, GraphQuery query) {
        return jdbc.sql(OF_SOME_YEARS)
                .param("id", centre.id())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("looked", LOOKED_AT)
                .param("most", Kind.TOPIC.shown())
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private Map<Integer, List<WorkLink>> works(Centre centre, List<Count> counts, GraphQuery query) {
        Map<Integer, List<WorkLink>> works = new HashMap<>();
        if (counts.isEmpty()) {
            return works;
        }
        jdbc.sql(WORKS)
                .param("topics", counts.stream().map(Count::topic).toArray(Integer[]::new))
                .param("id", centre.id())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("looked", LOOKED_AT)
                .param("titles", TITLES)
                .query(row -> {
                    works.computeIfAbsent(row.getInt(1), topic -> new ArrayList<>())
                            .add(SharedWorks.link(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getBoolean(6)));
                });
        return works;
    }
}
