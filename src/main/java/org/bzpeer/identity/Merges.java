package org.bzpeer.identity;

import java.util.List;
import org.bzpeer.catalog.RecordChanges;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Moves everything of the records in the transaction's {@code merged_author} to the survivors: places on author lists,
 * works, evidence, identifiers, old addresses, and what other modules keep about them. The records themselves go; their addresses lead on.
 */
@Component
public class Merges {

    private final JdbcTemplate jdbc;
    private final List<RecordChanges> listeners;

    Merges(JdbcTemplate jdbc, List<RecordChanges> listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * Moves, in the caller's transaction, which has {@code merged_author} and {@code dirty_author}.
     *
     * @param by who decided it, in kind
     */
    public void move(Actor by) {
        lock();
        moveWorks();
        moveEvidence();
        moveNames();
        listeners.forEach(RecordChanges::merging);
        jdbc.execute("""
                UPDATE author_identifier i SET author_id = m.author_id FROM merged_author m WHERE i.author_id = m.old_id;
                UPDATE author_redirect r SET author_id = m.author_id FROM merged_author m WHERE r.author_id = m.old_id;
                UPDATE record_history h SET author_id = m.author_id FROM merged_author m WHERE h.author_id = m.old_id;
                INSERT INTO record_history (author_id, kind, actor, detail)
                SELECT author_id, 'MERGED', '%s', jsonb_build_object('author', old_id) FROM merged_author;
                INSERT INTO not_mine SELECT m.author_id, n.work_id, n.decided_at
                FROM not_mine n JOIN merged_author m ON m.old_id = n.author_id ON CONFLICT DO NOTHING;
                INSERT INTO author_redirect SELECT old_id, author_id FROM merged_author;
                UPDATE author a SET unlisted = a.unlisted OR o.unlisted, held = a.held OR o.held
                FROM merged_author m JOIN author o ON o.id = m.old_id
                WHERE a.id = m.author_id AND (o.unlisted OR o.held);
                DELETE FROM author a USING merged_author m WHERE a.id = m.old_id;
                """.formatted(by));
    }

    /** Whoever has chosen a name keeps it; of two chosen names the survivor's is shown, the other one still matches. */
    private void moveNames() {
        jdbc.execute("""
                INSERT INTO author_name_form (author_id, name, family_name, block, preferred)
                SELECT DISTINCT ON (m.author_id, f.name) m.author_id, f.name, f.family_name, f.block,
                    f.preferred AND NOT a.name_chosen
                FROM merged_author m JOIN author_name_form f ON f.author_id = m.old_id JOIN author a ON a.id = m.author_id
                ORDER BY m.author_id, f.name, f.preferred DESC
                ON CONFLICT (author_id, name) DO UPDATE SET preferred = author_name_form.preferred OR excluded.preferred;
                UPDATE author a SET name_chosen = true FROM merged_author m
                WHERE a.id = m.author_id AND NOT a.name_chosen
                    AND EXISTS (SELECT FROM author_name_form f WHERE f.author_id = a.id AND f.preferred)
                """);
    }

    /** Evidence that somebody records just now, or a follow, would else go with the old record. */
    private void lock() {
        jdbc.execute("""
                SELECT FROM author WHERE id IN (SELECT unnest(ARRAY[old_id, author_id]) FROM merged_author)
                ORDER BY id FOR UPDATE
                """);
    }

    private void moveWorks() {
        jdbc.execute("""
                INSERT INTO dirty_author
                SELECT DISTINCT u.id FROM merged_author m
                JOIN authorship s ON s.author_id = m.old_id JOIN byline b ON b.work_id = s.work_id,
                    unnest(b.author_ids) AS u (id)
                WHERE u.id > 0
                ON CONFLICT DO NOTHING;
                UPDATE byline b SET author_ids = (
                    SELECT array_agg(coalesce(m.author_id, a.id) ORDER BY a.place)
                    FROM unnest(b.author_ids) WITH ORDINALITY AS a (id, place)
                    LEFT JOIN merged_author m ON m.old_id = abs(a.id))
                WHERE b.work_id IN (SELECT s.work_id FROM merged_author m JOIN authorship s ON s.author_id = m.old_id);
                UPDATE authorship s SET author_id = m.author_id FROM merged_author m WHERE s.author_id = m.old_id;
                """);
    }

    /**
     * What imports see is computed anew from the works. Of several rows of one rule and reference, a live one stays
     * before a dead one, then the one with more points: a merge takes away nothing that counted.
     */
    private void moveEvidence() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE kept_evidence ON COMMIT DROP AS
                SELECT DISTINCT ON (coalesce(m.author_id, e.author_id), e.rule, e.reference)
                    coalesce(m.author_id, e.author_id) AS author_id, e.rule, e.reference, e.points, e.seen, e.source,
                    e.seen_on, e.expires_on, e.checked_by, e.proof, e.revoked_on
                FROM evidence e LEFT JOIN merged_author m ON m.old_id = e.author_id
                WHERE e.rule NOT LIKE 'C_'
                    AND e.author_id IN (SELECT unnest(ARRAY[old_id, author_id]) FROM merged_author)
                ORDER BY coalesce(m.author_id, e.author_id), e.rule, e.reference,
                    coalesce(e.revoked_on, e.expires_on) <= current_date IS TRUE, e.points DESC, e.seen_on DESC, e.author_id;
                DELETE FROM evidence
                WHERE rule NOT LIKE 'C_'
                    AND author_id IN (SELECT unnest(ARRAY[old_id, author_id]) FROM merged_author);
                INSERT INTO evidence (author_id, rule, reference, points, seen, source, seen_on, expires_on, checked_by,
                    proof, revoked_on)
                SELECT author_id, rule, reference, points, seen, source, seen_on, expires_on, checked_by, proof, revoked_on
                FROM kept_evidence;
                """);
    }
}
