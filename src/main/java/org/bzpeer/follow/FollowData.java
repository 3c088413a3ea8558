package org.bzpeer.follow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follows of an account. */
@Component
class FollowData implements PersonalData {

    private final JdbcClient jdbc;
    private final Follows follows;

    FollowData(JdbcClient jdbc, Follows follows) {
        this.jdbc = jdbc;
        this.follows = follows;
    }

    @Override
    public String subject() {
        return "follows";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        return jdbc.sql("""
                SELECT f.id, CASE WHEN a.id IS NOT NULL THEN 'researcher' WHEN t.id IS NOT NULL THEN 'topic' ELSE 'institution' END,
                    coalesce(a.id, t.id, i.id), coalesce(CASE WHEN a.unlisted THEN 'an unlisted record' ELSE a.name END, t.name, i.name), f.followed_at
                FROM follow f LEFT JOIN author a ON a.id = f.author_id LEFT JOIN topic t ON t.id = f.topic_id
                LEFT JOIN institution i ON i.id = f.institution_id
                WHERE f.account_id = ? ORDER BY f.id
                """)
                .param(accountId)
                .query((row, number) -> Map.<String, Object>of(
                        "id", row.getLong(1),
                        "kind", row.getString(2),
                        "record", row.getLong(3),
                        "name", row.getString(4),
                        "followed_at", row.getObject(5, OffsetDateTime.class).toString()))
                .list();
    }

    @Override
    public void erase(long accountId) {
        follows.endAll(accountId);
    }
}
