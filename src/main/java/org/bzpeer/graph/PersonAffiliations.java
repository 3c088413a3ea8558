package org.bzpeer.graph;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.graph.Why.WorkLink;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The institutions of a researcher: the affiliation on the record, and those that the newest works print beside the name.
 * An institution that is known by its printed name alone has no page.
 */
@Component
class PersonAffiliations {

    private static final int LOOKED_AT = 50;

    /** An affiliation may be longer than the index of institutions holds. */
    private static final String PRINTED = """
            SELECT f.name, f.works, f.work_id, w.title, w.slug, w.published, w.month_only,
                (SELECT min(i.id) FROM institution i WHERE left(i.name, 200) = left(f.name, 200) AND i.name = f.name),
                f.everything
            FROM (
                SELECT p.name, count(p.work_id) AS works, max(p.work_id) AS work_id, max(p.published) AS last,
                    count(*) OVER () AS everything
                FROM (
                    SELECT w.affiliations[s.position] AS name, s.work_id, s.published FROM (
                        SELECT work_id, position, published FROM authorship
                        WHERE author_id = :id AND published BETWEEN :from AND :to
                        ORDER BY published DESC, sort_key, work_id LIMIT :looked) s
                    JOIN work w ON w.id = s.work_id AND w.affiliations IS NOT NULL
                    UNION ALL SELECT :affiliation, NULL, NULL) p
                WHERE p.name <> ''
                GROUP BY p.name ORDER BY (p.name = :affiliation) DESC NULLS LAST, works DESC, last DESC, p.name LIMIT :most) f
            LEFT JOIN work w ON w.id = f.work_id
            """;

    /** An institution of a researcher, with the newest work that prints it where one does. */
    record Affiliation(String name, int works, @Nullable WorkLink work, long institution, int everything) {

        Node node() {
            boolean known = institution > 0;
            return new Node(
                    new NodeKey(Kind.INSTITUTION, known ? institution : -1 - (name.hashCode() & 0x7fffffffL)),
                    name,
                    known ? "/institutions/" + institution + "/" + Slug.of(name) : null,
                    "");
        }
    }

    private final JdbcClient jdbc;

    PersonAffiliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Group of(Centre centre, GraphQuery query) {
        List<Affiliation> found = find(centre, query, Kind.INSTITUTION.shown());
        return new Group(
                Kind.INSTITUTION,
                Group.shown(
                        found.size(),
                        found.stream().mapToInt(Affiliation::everything).max().orElse(0)),
                "The affiliation of the record, and those printed on its newest works.",
                found.stream()
                        .map(affiliation -> neighbour(centre, affiliation))
                        .toList());
    }

    /** Returns a researcher's institutions, that of the record first. */
    List<Affiliation> find(Centre centre, GraphQuery query, int most) {
        return jdbc.sql(PRINTED)
                .param("id", centre.id())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("looked", LOOKED_AT)
                .param("affiliation", centre.affiliation(), java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, number) -> new Affiliation(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3) == 0
                                ? null
                                : SharedWorks.link(
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getObject(6, LocalDate.class),
                                        row.getBoolean(7)),
                        row.getLong(8),
                        row.getInt(9)))
                .list();
    }

    private static Neighbour neighbour(Centre centre, Affiliation affiliation) {
        boolean ofRecord = affiliation.name().equals(centre.affiliation());
        String printed = affiliation.works() == 0
                ? ""
                : " It is printed beside the name on %s of the newest works."
                        .formatted(affiliation.works() == 1 ? "1" : Integer.toString(affiliation.works()));
        String sentence = ofRecord
                ? "The record names this affiliation%s.%s"
                        .formatted(
                                centre.affiliationSource() == null ? "" : ", from " + centre.affiliationSource(),
                                printed)
                : printed.strip();
        return new Neighbour(
                affiliation.node(),
                "",
                ofRecord ? "affiliation" : "printed affiliation",
                affiliation.works(),
                0,
                ofRecord ? 1 : 0.4,
                new Why(
                        sentence,
                        affiliation.work() == null ? List.of() : List.of(affiliation.work()),
                        Math.max(0, affiliation.works() - 1),
                        null,
                        ""));
    }
}
