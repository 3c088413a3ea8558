package org.bzpeer.follow;

import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows what. Each change locks the record first and its follows afterwards, as a merge does, and moves the
 * record's counter in the same transaction. An import holds the records that it completes; nobody waits for it long.
 */
@Component
class Follows {

    /** So many follows an account may have: a feed looks at every one of them. */
    static final int MOST = 1_000;

    /** Somebody's follow; {@code path} is the page of what is followed. */
    record Followed(Subject subject, long id, String name, String path) {}

    /** What became of a wish to follow. */
    enum Outcome {
        FOLLOWED,
        UNFOLLOWED,
        FULL
    }

    /** The outcome, and the page of what it was about. */
    record Done(Outcome outcome, String path) {}

    private record Locked(long id, String path) {}

    private final JdbcClient jdbc;

    Follows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Follows; whoever follows already goes on. A merged record's follower follows the survivor.
     *
     * @throws NoSuchRecord when there is no such record
     * @throws RecordGone when the record is unlisted; whoever follows it can still stop
     * @throws org.springframework.dao.PessimisticLockingFailureException when an import holds the record
     */
    @Transactional
    public Done follow(long account, Subject subject, long id) {
        Locked record = lock(subject, id);
        if (subject == Subject.RESEARCHER && isUnlisted(record.id())) {
            throw new RecordGone();
        }
        if (count(account) >= MOST && !isFollowing(account, subject, record.id())) {
            return new Done(Outcome.FULL, record.path());
        }
        int added = jdbc.sql("INSERT INTO follow (account_id, %s) VALUES (?, ?) ON CONFLICT DO NOTHING"
                        .formatted(subject.column()))
                .params(account, record.id())
                .update();
        count(subject, record.id(), added);
        return new Done(Outcome.FOLLOWED, record.path());
    }

    /** Stops following; whoever does not follow is told the same. Throws what {@link #follow} throws. */
    @Transactional
    public Done unfollow(long account, Subject subject, long id) {
        Locked record = lock(subject, id);
        int removed = jdbc.sql("DELETE FROM follow WHERE account_id = ? AND %s = ?".formatted(subject.column()))
                .params(account, record.id())
                .update();
        count(subject, record.id(), -removed);
        return new Done(Outcome.UNFOLLOWED, record.path());
    }

    private boolean isUnlisted(long author) {
        return jdbc.sql("SELECT unlisted FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    boolean isFollowing(long account, Subject subject, long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM follow WHERE account_id = ? AND %s = ?)"
                        .formatted(subject.column()))
                .params(account, id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Returns everything that the account follows, by kind and name; at most {@link #MOST}. */
    List<Followed> of(long account) {
        return jdbc
                .sql("""
                SELECT 'RESEARCHER', a.id, a.name FROM follow f JOIN author a ON a.id = f.author_id
                WHERE f.account_id = :account AND NOT a.unlisted
                UNION ALL
                SELECT 'TOPIC', t.id, t.name FROM follow f JOIN topic t ON t.id = f.topic_id WHERE f.account_id = :account
                UNION ALL
                SELECT 'INSTITUTION', i.id, i.name FROM follow f JOIN institution i ON i.id = f.institution_id
                WHERE f.account_id = :account
                """)
                .param("account", account)
                .query((row, number) -> followed(Subject.valueOf(row.getString(1)), row.getLong(2), row.getString(3)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Followed::subject).thenComparing(Followed::name))
                .toList();
    }

    static Followed followed(Subject subject, long id, String name) {
        return new Followed(subject, id, name, subject.path(id, name));
    }

    /** Ends all follows of an account and takes them off the counters, in the caller's transaction. */
    void endAll(long account) {
        for (Subject subject : Subject.values()) {
            String followed = "id IN (SELECT %s FROM follow WHERE account_id = ?)".formatted(subject.column());
            jdbc.sql("SELECT count(*) FROM (SELECT id FROM %s WHERE %s ORDER BY id FOR NO KEY UPDATE) locked"
                            .formatted(subject.table(), followed))
                    .param(account)
                    .query((row, number) -> row.getLong(1))
                    .single();
            jdbc.sql("UPDATE %s SET %s WHERE %s".formatted(subject.table(), counted(subject, "- 1"), followed))
                    .param(account)
                    .update();
        }
        jdbc.sql("DELETE FROM follow WHERE account_id = ?").param(account).update();
    }

    private int count(long account) {
        return jdbc.sql("SELECT count(*) FROM follow WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private void count(Subject subject, long id, int difference) {
        if (difference != 0) {
            jdbc.sql("UPDATE %s SET %s WHERE id = ?".formatted(subject.table(), counted(subject, "+ ?")))
                    .params(difference, id)
                    .update();
        }
    }

    /** The researcher's page shows the number, so its tag changes with it. */
    private static String counted(Subject subject, String change) {
        return "followers = followers " + change + (subject == Subject.RESEARCHER ? ", version = version + 1" : "");
    }

    private Locked lock(Subject subject, long id) {
        jdbc.sql("SET LOCAL lock_timeout = '3s'").update();
        return locked(subject, id)
                .or(() -> survivor(subject, id).flatMap(survivor -> locked(subject, survivor)))
                .orElseThrow(() -> new NoSuchRecord("There is no " + subject.noun() + " with this number here."));
    }

    private Optional<Locked> locked(Subject subject, long id) {
        return jdbc.sql("SELECT id, name FROM %s WHERE id = ? FOR NO KEY UPDATE".formatted(subject.table()))
                .param(id)
                .query((row, number) -> new Locked(row.getLong(1), subject.path(row.getLong(1), row.getString(2))))
                .optional();
    }

    private Optional<Long> survivor(Subject subject, long id) {
        return subject == Subject.RESEARCHER
                ? jdbc.sql("SELECT author_id FROM author_redirect WHERE old_id = ?")
                        .param(id)
                        .query((row, number) -> row.getLong(1))
                        .optional()
                : Optional.empty();
    }
}
