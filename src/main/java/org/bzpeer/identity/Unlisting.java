package org.bzpeer.identity;

import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordsPending;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's record out of sight, and puts it back. The record stays, hidden: what is imported later binds to it
 * and stays out of sight too. On author lists of works the name stays as it was printed, without a link: who wrote a work is
 * a fact of the publication and part of every citation of it; what goes is the page that gathers the person's works.
 */
@Component
public class Unlisting {

    /** Turns the sign of one person's id wherever it stands on an author list; a negative id leads nowhere. */
    private static final String TURN = """
            UPDATE byline b SET author_ids = (
                SELECT array_agg(CASE WHEN a.id = :from THEN :to ELSE a.id END ORDER BY a.place)
                FROM unnest(b.author_ids) WITH ORDINALITY AS a (id, place))
            WHERE b.work_id IN (SELECT work_id FROM authorship WHERE author_id = :author)
            """;

    private static final String TURN_ON_CARDS = """
            UPDATE authorship s SET lead_ids = b.author_ids[1\\:3]
            FROM byline b, unnest(b.author_ids) AS u (id)
            WHERE b.work_id IN (SELECT work_id FROM authorship WHERE author_id = :author)
                AND s.author_id = abs(u.id) AND s.work_id = b.work_id AND s.lead_ids <> b.author_ids[1\\:3]
            """;

    private static final String TOUCH = """
            WITH beside AS (
                SELECT u.id FROM authorship s JOIN byline b ON b.work_id = s.work_id, unnest(b.author_ids) AS u (id)
                WHERE s.author_id = :author AND u.id > 0
                UNION SELECT :author
            ), pending AS (
                INSERT INTO author_pending SELECT id FROM beside ON CONFLICT DO NOTHING
            )
            UPDATE author SET version = version + 1
            WHERE id IN (SELECT id FROM beside) OR name_key = (SELECT name_key FROM author WHERE id = :author)
            """;

    private final JdbcClient jdbc;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    Unlisting(JdbcClient jdbc, Suppressions suppressions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.suppressions = suppressions;
        this.events = events;
    }

    /**
     * Hides a record in the caller's transaction. Returns false when it was hidden already.
     *
     * @throws NoSuchRecord when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unlist(long authorId) {
        if (isUnlisted(authorId)) {
            return false;
        }
        suppressions.suppress(authorId);
        turn(authorId, true);
        return true;
    }

    /**
     * Shows a hidden record again, as if it had never been hidden. Returns false when it was not.
     *
     * @throws NoSuchRecord when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean relist(long authorId) {
        if (!isUnlisted(authorId)) {
            return false;
        }
        suppressions.lift(authorId);
        turn(authorId, false);
        return true;
    }

    private boolean isUnlisted(long authorId) {
        return jdbc.sql("SELECT unlisted FROM author WHERE id = ? FOR UPDATE")
                .param(authorId)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }

    private void turn(long authorId, boolean unlisted) {
        jdbc.sql("UPDATE author SET unlisted = ? WHERE id = ?")
                .params(unlisted, authorId)
                .update();
        jdbc.sql(TURN)
                .param("author", authorId)
                .param("from", unlisted ? authorId : -authorId)
                .param("to", unlisted ? -authorId : authorId)
                .update();
        jdbc.sql(TURN_ON_CARDS).param("author", authorId).update();
        jdbc.sql(TOUCH).param("author", authorId).update();
        events.publishEvent(new RecordsPending());
    }
}
