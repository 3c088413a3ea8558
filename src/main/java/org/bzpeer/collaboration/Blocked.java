package org.bzpeer.collaboration;

import java.util.List;
import org.bzpeer.collaboration.RequestPage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an account has blocked. */
@Component
public class Blocked {

    private final JdbcClient jdbc;

    Blocked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is blocked.
     *
     * @param account the number by which the block is taken back
     */
    // Public, since templates are compiled only against public types.
    public record Entry(long account, Person person, String since) {}

    /** Returns the newest 200 blocks. */
    List<Entry> by(long viewer) {
        return jdbc.sql("""
                SELECT b.blocked_id, CASE WHEN NOT a.unlisted THEN a.name END, a.slug, a.id, b.since FROM collaboration_block b
                LEFT JOIN author a ON a.id = b.author_id
                WHERE b.blocker_id = ? ORDER BY b.since DESC, b.blocked_id LIMIT 200
                """)
                .param(viewer)
                .query((row, number) -> new Entry(
                        row.getLong(1),
                        RequestPages.person(row.getString(2), row.getString(3), row.getLong(4), true),
                        Moments.day(Moments.of(row, 5))))
                .list();
    }
}
