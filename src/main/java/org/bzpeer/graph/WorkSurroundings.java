package org.bzpeer.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is beside a work: its first authors, its topics, the institutions printed on it. */
@Component
class WorkSurroundings {

    /** Of a long author list, so many places are looked at: some people on it may not be recognised, or be unlisted. */
    private static final String WORK = """
            SELECT w.title, w.slug, w.type, extract(year FROM w.published)::int, w.topic_ids, w.affiliations[1\\:200],
                cardinality(w.author_names), b.author_ids[1\\:40]
            FROM work w LEFT JOIN byline b ON b.work_id = w.id WHERE w.id = :id
            """;

    private static final String PEOPLE = """
            SELECT a.id, a.name, a.slug, a.works, a.first_year, a.last_year, p.place
            FROM unnest(:ids::bigint[]) WITH ORDINALITY p (id, place)
            JOIN author a ON a.id = p.id AND NOT a.unlisted
            ORDER BY p.place LIMIT :most
            """;

    private record Found(Node node, int[] topics, String[] affiliations, int authors, long[] authorIds) {}

    private final JdbcClient jdbc;
    private final PersonTopics topics;

    WorkSurroundings(JdbcClient jdbc, PersonTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    Optional<Neighbourhood> of(long work, GraphQuery query) {
        return find(work).map(found -> {
            List<Group> groups = new ArrayList<>();
            if (query.shows(Kind.PERSON)) {
                groups.add(people(found));
            }
            if (query.shows(Kind.TOPIC)) {
                groups.add(topics(found));
            }
            if (query.shows(Kind.INSTITUTION)) {
                groups.add(institutions(found));
            }
            return new Neighbourhood(found.node(), groups);
        });
    }

    private Optional<Found> find(long work) {
        return jdbc.sql(WORK)
                .param("id", work)
                .query((row, number) -> new Found(
                        new Node(
                                new NodeKey(Kind.WORK, work),
                                row.getString(1),
                                "/works/" + work + "/" + row.getString(2),
                                row.getString(3) + ", " + row.getInt(4)),
                        SqlArrays.ints(row, 5),
                        SqlArrays.texts(row, 6),
                        row.getInt(7),
                        SqlArrays.longs(row, 8)))
                .optional();
    }

    private Group people(Found found) {
        Long[] ids = new Long[found.authorIds().length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = found.authorIds()[i];
        }
        List<Neighbour> people = jdbc.sql(PEOPLE)
                .param("ids", ids)
                .param("most", Kind.PERSON.shown())
                .query((row, number) -> {
                    Node node = Centre.person(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6));
                    return tie(node, "author %,d of %,d".formatted(row.getInt(7), found.authors()), found);
                })
                .list();
        return new Group(
                Kind.PERSON,
                Group.shown(people.size(), Math.max(people.size(), found.authors())),
                "The first on the author list whose records are here.",
                people);
    }

    private Group topics(Found found) {
        List<Neighbour> shown = new ArrayList<>();
        for (int topic : found.topics()) {
            if (shown.size() < Kind.TOPIC.shown()) {
                shown.add(tie(topics.node(topic, ""), "topic of the work", found));
            }
        }
        return new Group(
                Kind.TOPIC, Group.shown(shown.size(), found.topics().length), "In the order of the work.", shown);
    }

    private Group institutions(Found found) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : found.affiliations()) {
            if (name != null && !name.isEmpty()) {
                names.add(name);
            }
        }
        List<Neighbour> shown = names.stream()
                .limit(Kind.INSTITUTION.shown())
                .map(name -> tie(
                        new PersonAffiliations.Affiliation(name, 1, null, 0, 0).node(), "printed on the work", found))
                .toList();
        return new Group(
                Kind.INSTITUTION, Group.shown(shown.size(), names.size()), "In the order of the authors.", shown);
    }

    private static Neighbour tie(Node node, String tie, Found found) {
        return new Neighbour(
                node,
                "",
                tie,
                1,
                0,
                0.4,
                new Why(
                        "%s: %s “%s”.".formatted(node.name(), tie, found.node().name()),
                        List.of(),
                        0,
                        found.node().href(),
                        "The work with all its authors"));
    }
}
