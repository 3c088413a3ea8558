package org.bzpeer.subjects;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.SubjectWorks;
import org.bzpeer.shared.Slug;
import org.bzpeer.subjects.SubjectPage.Neighbour;
import org.bzpeer.subjects.SubjectPage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what institutions are. Their researchers are those whose record prints exactly their name; the fifty with the most
 * works stand for the institution where works, years and neighbours are read, which bounds every statement.
 */
@Component
class InstitutionFacts {

    private static final String HERE =
            "NOT unlisted AND left(affiliation, 200) = left(:name, 200) AND affiliation = :name";
    private static final int COLLABORATORS = 40;
    private static final int WORKS = 300;

    private final JdbcClient jdbc;

    InstitutionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the institution; a withdrawn one leads to the one that follows it. */
    Optional<Subject> find(long id) {
        return jdbc.sql("""
                SELECT s.id, s.name, s.ror, s.followers FROM institution i JOIN institution s ON s.id = coalesce(
                    (SELECT n.id FROM institution n
                     WHERE i.status = 'withdrawn' AND n.ror = i.successor_ror AND n.status <> 'withdrawn'), i.id)
                WHERE i.id = ?
                """)
                .param(id)
                .query((row, number) ->
                        new Subject("institution", row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .optional();
    }

    /** Returns how many researchers' records print its name, counted no further than the limit. */
    int researchers(Subject institution, int limit) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM author WHERE " + HERE + " LIMIT :limit) counted")
                .param("name", institution.name())
                .param("limit", limit)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Returns those with the most works. */
    List<Person> people(Subject institution, int limit) {
        return jdbc.sql("SELECT id, name, slug, works, first_year, last_year FROM author WHERE " + HERE
                        + " ORDER BY works DESC, id LIMIT :limit")
                .param("name", institution.name())
                .param("limit", limit)
                .query((row, number) -> new Person(
                        new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        Dates.years(row.getInt(5), row.getInt(6)),
                        null))
                .list();
    }

    SortedMap<Integer, Integer> years(Subject institution) {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        jdbc.sql("""
                SELECT extract(year FROM s.published)::integer, count(DISTINCT s.work_id)
                FROM (%s) a CROSS JOIN LATERAL (
                    SELECT published, work_id FROM authorship WHERE author_id = a.id
                    ORDER BY published DESC, sort_key, work_id LIMIT %d) s
                GROUP BY 1
                """.formatted(SubjectWorks.OF_INSTITUTION, WORKS))
                .param("name", institution.name())
                .query(row -> {
                    years.put(row.getInt(1), row.getInt(2));
                });
        return years;
    }

    /** Returns the institutions at which most of its researchers' co-authors work. */
    List<Neighbour> neighbours(Subject institution, int limit) {
        return jdbc.sql("""
                SELECT i.id, i.name, count(DISTINCT o.id)
                FROM (%s) a JOIN author_panels p ON p.author_id = a.id
                CROSS JOIN LATERAL unnest(p.collaborator_ids[1\\:%d]) AS c (id)
                JOIN author o ON o.id = c.id AND NOT o.unlisted AND o.affiliation <> :name
                JOIN institution i ON left(i.name, 200) = left(o.affiliation, 200) AND i.name = o.affiliation
                GROUP BY i.id, i.name ORDER BY 3 DESC, i.name LIMIT :limit
                """.formatted(SubjectWorks.OF_INSTITUTION, COLLABORATORS))
                .param("name", institution.name())
                .param("limit", limit)
                .query((row, number) -> new Neighbour(
                        row.getString(2),
                        "/institutions/" + row.getLong(1) + "/" + Slug.of(row.getString(2)),
                        row.getInt(3) == 1 ? "1 co-author there" : row.getInt(3) + " co-authors there"))
                .list();
    }
}
