package org.bzpeer.follow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.follow.Follows.Followed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the news of what an account follows: of every followed record its newest, by index, and of these the newest. */
@Component
class News {

    /**
     * Something new.
     *
     * @param correction whether a known work changed; else it is new here
     * @param about what the account follows that it concerns
     */
    record Item(long id, boolean correction, long workId, Instant happenedAt, List<Followed> about) {}

    private static final String NEWEST = """
            SELECT n.id, n.kind = 'CORRECTION', n.work_id, n.happened_at
            FROM (
                SELECT DISTINCT l.news_id FROM (
                    SELECT x.news_id FROM follow f JOIN author r ON r.id = f.author_id AND NOT r.unlisted
                    CROSS JOIN LATERAL (
                        SELECT a.news_id FROM news_about a
                        WHERE a.author_id = f.author_id AND a.news_id > :after AND a.news_id < :before
                        ORDER BY a.news_id DESC LIMIT :limit) x
                    WHERE f.account_id = :account AND f.author_id IS NOT NULL
                    UNION ALL
                    SELECT x.news_id FROM follow f CROSS JOIN LATERAL (
                        SELECT a.news_id FROM news_about a
                        WHERE a.topic_id = f.topic_id AND a.news_id > :after AND a.news_id < :before
                        ORDER BY a.news_id DESC LIMIT :limit) x
                    WHERE f.account_id = :account AND f.topic_id IS NOT NULL
                    UNION ALL
                    SELECT x.news_id FROM follow f CROSS JOIN LATERAL (
                        SELECT a.news_id FROM news_about a
                        WHERE a.institution_id = f.institution_id AND a.news_id > :after AND a.news_id < :before
                        ORDER BY a.news_id DESC LIMIT :limit) x
                    WHERE f.account_id = :account AND f.institution_id IS NOT NULL
                ) l ORDER BY l.news_id DESC LIMIT :limit
            ) top JOIN news n ON n.id = top.news_id
            ORDER BY n.id DESC
            """;

    private static final String ABOUT = """
            SELECT x.news_id, 'RESEARCHER', a.id, a.name
            FROM news_about x JOIN follow f ON f.account_id = :account AND f.author_id = x.author_id
            JOIN author a ON a.id = x.author_id AND NOT a.unlisted WHERE x.news_id = ANY (:ids)
            UNION
            SELECT x.news_id, 'TOPIC', t.id, t.name
            FROM news_about x JOIN follow f ON f.account_id = :account AND f.topic_id = x.topic_id
            JOIN topic t ON t.id = x.topic_id WHERE x.news_id = ANY (:ids)
            UNION
            SELECT x.news_id, 'INSTITUTION', i.id, i.name
            FROM news_about x JOIN follow f ON f.account_id = :account AND f.institution_id = x.institution_id
            JOIN institution i ON i.id = x.institution_id WHERE x.news_id = ANY (:ids)
            ORDER BY 1, 2 DESC, 4
            """;

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the number of the newest of all news, 0 when there are none. */
    long newest() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM news")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Returns news of what the account follows between two of them, both excluded, newest first, in two statements. */
    List<Item> of(long account, long after, long before, int limit) {
        List<Item> items = jdbc.sql(NEWEST)
                .param("account", account)
                .param("after", after)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Item(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        new ArrayList<>()))
                .list();
        if (!items.isEmpty()) {
            addWhatTheyConcern(account, items);
        }
        return items;
    }

    private void addWhatTheyConcern(long account, List<Item> items) {
        Map<Long, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        jdbc.sql(ABOUT)
                .param("account", account)
                .param("ids", byId.keySet().toArray(Long[]::new))
                .query(row -> {
                    Item item = byId.get(row.getLong(1));
                    if (item != null) {
                        item.about()
                                .add(Follows.followed(
                                        Subject.valueOf(row.getString(2)), row.getLong(3), row.getString(4)));
                    }
                });
    }
}
