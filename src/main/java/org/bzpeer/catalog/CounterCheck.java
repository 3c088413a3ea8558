package org.bzpeer.catalog;

import java.util.List;
import org.bzpeer.platform.Check;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts every researcher's works, topics and collaborators anew in the database, from the works' own author lists, by
 * another way than the importer took.
 */
@Component
class CounterCheck implements Check {

    private static final String RECOUNT = """
            WITH place AS (
                SELECT b.work_id, u.author_id FROM byline b, unnest(b.author_ids) AS u (author_id)
                WHERE u.author_id > 0
            ), counted AS (
                SELECT p.author_id, count(*) AS works,
                    count(*) FILTER (WHERE coalesce(w.doi, w.arxiv_id, w.pmid, w.preprint_doi) IS NOT NULL) AS identified,
                    count(*) FILTER (WHERE w.type <> 'preprint') AS published,
                    min(extract(year FROM w.published))::int AS first_year,
                    max(extract(year FROM w.published))::int AS last_year
                FROM place p JOIN work w ON w.id = p.work_id GROUP BY p.author_id
            ), topics AS (
                SELECT p.author_id, count(DISTINCT t.id) AS topics
                FROM place p JOIN work w ON w.id = p.work_id, unnest(w.topic_ids) AS t (id) GROUP BY p.author_id
            ), pairs AS (
                SELECT p.author_id, q.author_id AS other, count(*) AS shared
                FROM place p JOIN place q ON q.work_id = p.work_id AND q.author_id <> p.author_id
                JOIN work w ON w.id = p.work_id AND cardinality(w.author_names) <= 100
                GROUP BY 1, 2
            ), collaborators AS (
                SELECT author_id, count(*) AS everybody, count(*) FILTER (WHERE shared >= 4) AS close
                FROM pairs GROUP BY author_id
            ), cards AS (
                SELECT author_id, count(*) AS cards FROM authorship GROUP BY author_id
            )
            SELECT format('researcher %s: stored works %s, topics %s, collaborators %s (%s close), cards; counted %s, %s, %s (%s), %s',
                a.id, a.works, a.topics, a.collaborators, a.close_collaborators,
                c.works, coalesce(t.topics, 0), coalesce(o.everybody, 0), coalesce(o.close, 0), coalesce(k.cards, 0))
            FROM author a
            FULL JOIN counted c ON c.author_id = a.id
            LEFT JOIN topics t ON t.author_id = a.id
            LEFT JOIN collaborators o ON o.author_id = a.id
            LEFT JOIN cards k ON k.author_id = a.id
            WHERE a.id IS NULL OR (a.unlisted AND c.author_id IS NOT NULL)
                OR NOT a.unlisted AND c.works IS NULL AND a.claim_state = 'UNCLAIMED'
                OR NOT a.unlisted AND (a.works, a.topics, a.collaborators, a.close_collaborators, a.identified_works, a.versions_of_record,
                    a.first_year, a.last_year, a.works)
                IS DISTINCT FROM
                (coalesce(c.works, 0), coalesce(t.topics, 0), coalesce(o.everybody, 0), coalesce(o.close, 0),
                    coalesce(c.identified, 0), coalesce(c.published, 0), coalesce(c.first_year::smallint, a.first_year),
                    coalesce(c.last_year::smallint, a.last_year), coalesce(k.cards, 0))
            LIMIT 20
            """;

    private final JdbcTemplate jdbc;

    CounterCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "works, topics and collaborators of every researcher, counted from the author lists";
    }

    @Override
    public List<String> differences() {
        return jdbc.queryForList(RECOUNT, String.class);
    }
}
