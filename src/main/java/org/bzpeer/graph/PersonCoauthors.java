package org.bzpeer.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bzpeer.graph.Why.WorkLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people beside a researcher. For all years they are those that the catalogue keeps; for some years they are
 * counted on the newest works of these years.
 */
@Component
class PersonCoauthors {

    private static final int TITLES = 3;

    /** Of the years asked for, so many works are gone through, the newest first. */
    private static final int LOOKED_AT = 200;

    /** The kept ones are a few more than are shown, since some may be unlisted. */
    private static final String OF_ALL_YEARS = """
            SELECT a.id, a.name, a.slug, a.works, a.first_year, a.last_year, c.shared, c.weight, 0 AS everybody
            FROM author_panels p
            CROSS JOIN LATERAL unnest(p.collaborator_ids[1\\:24], p.shared_works[1\\:24], p.weights[1\\:24])
                WITH ORDINALITY c (id, shared, weight, place)
            JOIN author a ON a.id = c.id AND NOT a.unlisted
            WHERE p.author_id = :id ORDER BY c.place LIMIT :most
            """;

    private static final String OF_SOME_YEARS = """
            SELECT a.id, a.name, a.slug, a.works, a.first_year, a.last_year, c.shared, c.weight, c.everybody FROM (
                SELECT u.id, count(*) AS shared, sum(1.0 / (s.author_count - 1)) AS weight, count(*) OVER () AS everybody
                FROM (
                    SELECT work_id, author_count FROM authorship
                    WHERE author_id = :id AND published BETWEEN :from AND :to
                    ORDER BY published DESC, sort_key, work_id LIMIT :looked) s
                JOIN byline b ON b.work_id = s.work_id
                CROSS JOIN LATERAL unnest(b.author_ids) u (id)
                WHERE s.author_count BETWEEN 2 AND 100 AND u.id > 0 AND u.id <> :id
                GROUP BY u.id ORDER BY shared DESC, weight DESC, u.id LIMIT 24) c
            JOIN author a ON a.id = c.id AND NOT a.unlisted
            ORDER BY c.shared DESC, c.weight DESC, c.id LIMIT :most
            """;

    private record Tie(Node node, int shared, double weight, int everybody) {}

    private final JdbcClient jdbc;
    private final SharedWorks sharedWorks;

    PersonCoauthors(JdbcClient jdbc, SharedWorks sharedWorks) {
        this.jdbc = jdbc;
        this.sharedWorks = sharedWorks;
    }

    Group of(Centre centre, GraphQuery query) {
        List<Tie> ties = ties(centre, query);
        Map<Long, List<WorkLink>> titles = sharedWorks.titles(
                centre, ties.stream().map(tie -> tie.node().key().id()).toList(), query, TITLES);
        int most = ties.stream().mapToInt(Tie::shared).max().orElse(1);
        int total = query.hasYears()
                ? ties.stream().mapToInt(Tie::everybody).max().orElse(0)
                : Math.max(ties.size(), centre.collaborators());
        String hint = "Those with the most shared works; works with more than 100 authors do not count.";
        if (query.hasYears() && centre.works(query) > LOOKED_AT) {
            hint += " Counted on the newest %d of %,d works of these years.".formatted(LOOKED_AT, centre.works(query));
        }
        return new Group(
                Kind.PERSON,
                Group.shown(ties.size(), total),
                hint,
                ties.stream()
                        .map(tie -> neighbour(
                                centre,
                                tie,
                                most,
                                titles.getOrDefault(tie.node().key().id(), List.of())))
                        .toList());
    }

    private List<Tie> ties(Centre centre, GraphQuery query) {
        JdbcClient.StatementSpec statement = jdbc.sql(query.hasYears() ? OF_SOME_YEARS : OF_ALL_YEARS)
                .param("id", centre.id())
                .param("most", Kind.PERSON.shown());
        if (query.hasYears()) {
            statement = statement
                    .param("from", query.firstDay())
                    .param("to", query.lastDay())
                    .param("looked", LOOKED_AT);
        }
        return statement
                .query((row, number) -> new Tie(
                        Centre.person(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)),
                        row.getInt(7),
                        row.getDouble(8),
                        row.getInt(9)))
                .list();
    }

    private static Neighbour neighbour(Centre centre, Tie tie, int most, List<WorkLink> titles) {
        String shared = tie.shared() == 1 ? "1 shared work" : "%,d shared works".formatted(tie.shared());
        String sentence = "%s and %s share %s; weight %s, the sum of 1/(authors − 1) over them."
                .formatted(
                        centre.name(),
                        tie.node().name(),
                        tie.shared() == 1 ? "1 work" : "%,d works".formatted(tie.shared()),
                        weight(tie.weight()));
        return new Neighbour(
                tie.node(),
                Integer.toString(tie.shared()),
                shared,
                tie.shared(),
                tie.weight(),
                tie.shared() / (double) most,
                new Why(
                        sentence,
                        titles,
                        Math.max(0, tie.shared() - titles.size()),
                        PairPage.path(centre.id(), tie.node().key().id()),
                        "What the two share"));
    }

    /** Writes a weight with two digits behind the point, or as many as it needs to be more than nothing. */
    static String weight(double weight) {
        return weight >= 0.01 ? String.format(Locale.ROOT, "%.2f", weight) : String.format(Locale.ROOT, "%.1e", weight);
    }
}
