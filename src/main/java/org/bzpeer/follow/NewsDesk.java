package org.bzpeer.follow;

import org.bzpeer.catalog.RecordChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps follows and news with the records. News are written for followed records alone, so that filling an empty site
 * writes none; a researcher's are the works that are new or changed on the record, a topic's the new works that have it
 * as their first topic, an institution's the new works of its researchers.
 */
@Component
class NewsDesk implements RecordChanges {

    /** So many news about one record one import may bring, the newest works first: a large one says no more by more. */
    private static final int MOST = 200;

    /** Both records are locked already, as they are by a follower, who then touches the follows. */
    private static final String MOVE_TO_SURVIVOR = """
            INSERT INTO follow (account_id, author_id, followed_at)
            SELECT f.account_id, m.author_id, min(f.followed_at)
            FROM merged_author m JOIN follow f ON f.author_id = m.old_id GROUP BY 1, 2
            ON CONFLICT DO NOTHING;
            DELETE FROM follow f USING merged_author m WHERE f.author_id = m.old_id;
            DELETE FROM news_about n USING merged_author m WHERE n.author_id = m.old_id
                AND EXISTS (SELECT FROM news_about k WHERE k.author_id = m.author_id AND k.news_id = n.news_id);
            UPDATE news_about n SET author_id = m.author_id FROM merged_author m WHERE n.author_id = m.old_id;
            UPDATE author a SET followers = c.followers
            FROM (
                SELECT m.author_id, (SELECT count(*) FROM follow f WHERE f.author_id = m.author_id) AS followers
                FROM (SELECT DISTINCT author_id FROM merged_author) m) c
            WHERE a.id = c.author_id AND a.followers <> c.followers
            """;

    /** Whoever was told of both works as new keeps the earlier word. */
    private static final String MOVE_TO_ONE_WORK = """
            UPDATE news n SET work_id = m.work_id FROM merged_work m WHERE n.work_id = m.old_id;
            DELETE FROM news_about a USING news n, news e, news_about b, merged_work m
            WHERE n.work_id = m.work_id AND e.work_id = m.work_id AND n.kind = 'NEW_WORK' AND e.kind = 'NEW_WORK' AND e.id < n.id
                AND a.news_id = n.id AND b.news_id = e.id
                AND (a.author_id, a.topic_id, a.institution_id) IS NOT DISTINCT FROM (b.author_id, b.topic_id, b.institution_id);
            DELETE FROM news n USING merged_work m
            WHERE n.work_id = m.work_id AND NOT EXISTS (SELECT FROM news_about a WHERE a.news_id = n.id)
            """;

    private static final String ADD_NEWS = """
            WITH found AS (
                SELECT t.work_id, 'NEW_WORK' AS kind, t.author_id, NULL::integer AS topic_id, NULL::bigint AS institution_id
                FROM attribution t
                WHERE t.author_id IN (SELECT author_id FROM follow WHERE author_id IS NOT NULL)
                UNION ALL
                SELECT p.work_id, 'CORRECTION', s.author_id, NULL, NULL
                FROM work_pending p JOIN authorship s ON s.work_id = p.work_id
                WHERE p.has_cards AND s.author_id IN (SELECT author_id FROM follow WHERE author_id IS NOT NULL)
                    AND NOT EXISTS (SELECT FROM attribution t WHERE t.work_id = p.work_id AND t.author_id = s.author_id)
                UNION ALL
                SELECT p.work_id, 'NEW_WORK', NULL, w.topic_ids[1], NULL
                FROM work_pending p JOIN work w ON w.id = p.work_id
                WHERE NOT p.has_cards AND EXISTS (SELECT FROM follow WHERE topic_id IS NOT NULL)
                    AND w.topic_ids[1] IN (SELECT topic_id FROM follow WHERE topic_id IS NOT NULL)
                UNION ALL
                SELECT DISTINCT t.work_id, 'NEW_WORK', NULL::bigint, NULL::integer, i.id
                FROM institution i
                JOIN author a ON left(a.affiliation, 200) = left(i.name, 200) AND a.affiliation = i.name
                    AND NOT a.unlisted
                JOIN attribution t ON t.author_id = a.id
                WHERE i.id IN (SELECT institution_id FROM follow WHERE institution_id IS NOT NULL)
            ), ranked AS MATERIALIZED (
                SELECT f.*, w.published, row_number() OVER (
                    PARTITION BY f.author_id, f.topic_id, f.institution_id ORDER BY w.published DESC, w.id DESC) AS rank
                FROM found f JOIN work w ON w.id = f.work_id
            ), added AS (
                INSERT INTO news (kind, work_id, happened_at)
                SELECT kind, work_id, now() FROM ranked WHERE rank <= %1$d
                GROUP BY kind, work_id, published ORDER BY published, work_id, kind
                RETURNING id, kind, work_id
            )
            INSERT INTO news_about (news_id, author_id, topic_id, institution_id)
            SELECT a.id, r.author_id, r.topic_id, r.institution_id
            FROM added a JOIN ranked r ON r.work_id = a.work_id AND r.kind = a.kind AND r.rank <= %1$d
            """.formatted(MOST);

    private final JdbcTemplate jdbc;

    NewsDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merging() {
        if (exists("merged_author")) {
            jdbc.execute(MOVE_TO_SURVIVOR);
        }
    }

    @Override
    public void mergingWorks() {
        if (exists("news")) {
            jdbc.execute(MOVE_TO_ONE_WORK);
        }
    }

    @Override
    public void completed() {
        if (exists("follow")) {
            jdbc.execute(ADD_NEWS);
        }
    }

    private boolean exists(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT FROM " + table + ")", Boolean.class));
    }
}
