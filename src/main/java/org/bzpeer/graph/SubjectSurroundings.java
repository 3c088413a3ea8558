package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bzpeer.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is beside a topic or an institution: the researchers with the most works and, of a topic, the newest works. */
@Component
class SubjectSurroundings {

    /** Of these the first whose years fit are shown; beyond this nobody counts on. */
    private static final int COUNTED = 200;

    private static final String PEOPLE = """
            SELECT id, name, slug, works, first_year, last_year, count(*) OVER () FROM (
                SELECT id, name, slug, works, first_year, last_year FROM author
                WHERE NOT unlisted AND %s ORDER BY works DESC, id LIMIT :counted) a
            WHERE first_year <= :to AND last_year >= :from
            ORDER BY works DESC, id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final PersonTopics topics;
    private final NewestWorks works;

    SubjectSurroundings(JdbcClient jdbc, PersonTopics topics, NewestWorks works) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.works = works;
    }

    Optional<Neighbourhood> ofTopic(int topic, GraphQuery query) {
        Node node = topics.node(topic, "");
        if (node.name().isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        if (query.shows(Kind.PERSON)) {
            groups.add(people(
                    node, "main_topic_id = :id", query, "Those with the most works whose most frequent topic it is."));
        }
        if (query.shows(Kind.WORK)) {
            groups.add(works.ofTopic(topic, node.name(), query));
        }
        return Optional.of(new Neighbourhood(node, groups));
    }

    Optional<Neighbourhood> ofInstitution(long institution, GraphQuery query) {
        return jdbc.sql("SELECT name FROM institution WHERE id = ?")
                .param(institution)
                .query((row, number) -> new Node(
                        new NodeKey(Kind.INSTITUTION, institution),
                        row.getString(1),
                        "/institutions/" + institution + "/" + Slug.of(row.getString(1)),
                        ""))
                .optional()
                .map(node -> new Neighbourhood(
                        node,
                        query.shows(Kind.PERSON)
                                ? List.of(people(
                                        node,
                                        "left(affiliation, 200) = left(:name, 200) AND affiliation = :name",
                                        query,
                                        "Those with the most works whose record prints exactly this name."))
                                : List.of()));
    }

    private Group people(Node hub, String belonging, GraphQuery query, String hint) {
        List<Integer> found = new ArrayList<>();
        List<Neighbour> people = jdbc.sql(PEOPLE.formatted(belonging))
                .param("id", hub.key().id())
                .param("name", hub.name())
                .param("counted", COUNTED)
                .param("from", query.firstDay().getYear())
                .param("to", query.lastDay().getYear())
                .param("most", Kind.PERSON.shown())
                .query((row, number) -> {
                    found.add(row.getInt(7));
                    Node node = Centre.person(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6));
                    return new Neighbour(
                            node,
                            "",
                            hub.key().kind() == Kind.TOPIC ? "most frequent topic" : "affiliation",
                            1,
                            0,
                            0.4,
                            new Why(
                                    hub.key().kind() == Kind.TOPIC
                                            ? "%s is the most frequent topic of %s.".formatted(hub.name(), node.name())
                                            : "The record of %s names this affiliation.".formatted(node.name()),
                                    List.of(),
                                    0,
                                    node.href(),
                                    "The researcher’s page"));
                })
                .list();
        int total = found.isEmpty() ? 0 : found.getFirst();
        return new Group(
                Kind.PERSON,
                total >= COUNTED ? people.size() + " of " + COUNTED + " or more" : Group.shown(people.size(), total),
                hint,
                people);
    }
}
