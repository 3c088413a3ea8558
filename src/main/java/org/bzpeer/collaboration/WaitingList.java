package org.bzpeer.collaboration;

import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.platform.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be told when a record is claimed, and what for: a topic of the record, never a text of their own. */
@Component
public class WaitingList {

    private final JdbcClient jdbc;
    private final Notices notices;

    WaitingList(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /**
     * How many waited for one topic.
     *
     * @param topic its name, or null for those who named none
     */
    // Public, since templates are compiled only against public types.
    public record Interest(@Nullable String topic, int people) {}

    /** Puts somebody on the list of an unclaimed record; of a claimed one there is none, and nothing happens. */
    @Transactional
    public void join(long account, long authorId, @Nullable Integer topic) {
        boolean known = jdbc.sql("""
                SELECT :topic::integer IS NULL OR coalesce(:topic = ANY (p.topic_ids), false), a.unlisted
                FROM author a LEFT JOIN author_panels p ON p.author_id = a.id WHERE a.id = :author
                """)
                .param("topic", topic)
                .param("author", authorId)
                .query((row, number) -> {
                    if (row.getBoolean(2)) {
                        throw new RecordGone();
                    }
                    return row.getBoolean(1);
                })
                .optional()
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        if (!known) {
            throw new BadRequest("This is not a topic of the record. Choose one that the record has, or none.");
        }
        jdbc.sql("""
                INSERT INTO claim_waiting (author_id, account_id, topic_id, since)
                SELECT id, :account, :topic::integer, now() FROM author WHERE id = :author AND owner_id IS NULL AND NOT unlisted
                ON CONFLICT (author_id, account_id)
                    DO UPDATE SET topic_id = excluded.topic_id, since = excluded.since, told_at = NULL
                """)
                .param("account", account)
                .param("topic", topic)
                .param("author", authorId)
                .update();
    }

    void leave(long account, long authorId) {
        jdbc.sql("DELETE FROM claim_waiting WHERE author_id = ? AND account_id = ?")
                .params(authorId, account)
                .update();
    }

    /**
     * Tells everybody on the list, once each; records that were merged into this one bring theirs along. Of an unlisted
     * record nobody is told.
     */
    @Transactional
    public void tell(long authorId, long owner) {
        jdbc.sql("""
                UPDATE claim_waiting w SET author_id = :author
                WHERE w.author_id IN (SELECT old_id FROM author_redirect WHERE author_id = :author)
                    AND NOT EXISTS (SELECT FROM claim_waiting x WHERE x.author_id = :author AND x.account_id = w.account_id)
                """).param("author", authorId).update();
        Optional<String> listed = jdbc.sql("SELECT name FROM author WHERE id = ? AND NOT unlisted")
                .param(authorId)
                .query((row, number) -> row.getString(1))
                .optional();
        if (listed.isEmpty()) {
            return;
        }
        String name = listed.get();
        jdbc.sql("""
                UPDATE claim_waiting SET told_at = now() WHERE author_id = ? AND told_at IS NULL RETURNING account_id
                """).param(authorId).query((row, number) -> row.getLong(1)).list().stream()
                .filter(account -> account != owner)
                .forEach(account -> notices.claimed(account, name, "/researchers/" + authorId));
    }

    /** Returns what people waited for, the most frequent first, at most 20 lines; the owner is not told who. */
    List<Interest> interests(long authorId) {
        return jdbc.sql("""
                SELECT t.name, count(*) FROM claim_waiting w LEFT JOIN topic t ON t.id = w.topic_id
                WHERE w.author_id = ? GROUP BY t.id, t.name ORDER BY count(*) DESC, t.name NULLS LAST LIMIT 20
                """)
                .param(authorId)
                .query((row, number) -> new Interest(row.getString(1), row.getInt(2)))
                .list();
    }
}
