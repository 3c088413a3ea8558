package org.bzpeer.catalog;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.platform.Check;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what the pages of topics show from the works anew: works by year, works by pair, and what researchers' works weigh. */
@Component
class TopicCheck implements Check {

    private static final String YEARS = """
            SELECT format('topic %s in %s: stored %s works, counted %s', coalesce(y.topic_id, c.topic_id), coalesce(y.year, c.year),
                coalesce(y.works, 0), coalesce(c.works, 0))
            FROM topic_year y FULL JOIN (
                SELECT topic_ids[1] AS topic_id, extract(year FROM published)::integer AS year, count(*) AS works
                FROM work WHERE topic_ids[1] IS NOT NULL GROUP BY 1, 2) c USING (topic_id, year)
            WHERE coalesce(y.works, 0) <> coalesce(c.works, 0) LIMIT 20
            """;

    private static final String PAIRS = """
            SELECT format('topics %s and %s: stored %s works, counted %s', coalesce(p.topic_id, c.topic_id),
                coalesce(p.other_id, c.other_id), coalesce(p.works, 0), coalesce(c.works, 0))
            FROM topic_pair p FULL JOIN (
                SELECT a.id AS topic_id, b.id AS other_id, count(*) AS works
                FROM work, unnest(topic_ids) AS a (id), unnest(topic_ids) AS b (id) WHERE a.id <> b.id GROUP BY 1, 2) c
                USING (topic_id, other_id)
            WHERE coalesce(p.works, 0) <> coalesce(c.works, 0) LIMIT 20
            """;

    private static final String WEIGHTS = """
            SELECT format('researcher %s: stored weight %s, counted %s', a.id, a.topic_weight, coalesce(c.weight, 0))
            FROM author a LEFT JOIN (
                SELECT a.id, sum((CASE WHEN w.topic_ids[1] = a.main_topic_id THEN 1.0 ELSE 0.5 END)
                    / cardinality(w.author_names)) AS weight
                FROM byline b JOIN work w ON w.id = b.work_id, unnest(b.author_ids) AS u (id)
                JOIN author a ON a.id = u.id AND a.main_topic_id IS NOT NULL
                WHERE a.main_topic_id = ANY (w.topic_ids) GROUP BY a.id) c ON c.id = a.id
            WHERE NOT a.unlisted AND abs(a.topic_weight - coalesce(c.weight, 0)) > 0.001 * greatest(1, a.topic_weight) LIMIT 20
            """;

    private final JdbcTemplate jdbc;

    TopicCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "works of every topic by year and by pair, and the weight of every researcher's works";
    }

    @Override
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (String recount : List.of(YEARS, PAIRS, WEIGHTS)) {
            differences.addAll(jdbc.queryForList(recount, String.class));
        }
        return differences;
    }
}
