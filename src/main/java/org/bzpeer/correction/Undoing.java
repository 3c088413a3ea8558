package org.bzpeer.correction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.curation.Impartiality;
import org.bzpeer.identity.Corrections;
import org.bzpeer.identity.RecordLock;
import org.bzpeer.platform.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes corrections back: exactly, as long as nothing rests on them. */
@Component
class Undoing {

    private final MadeCorrections made;
    private final Obstacles obstacles;
    private final RestoredRows rows;
    private final RecordLock lock;
    private final Corrections corrections;
    private final Impartiality impartiality;
    private final RecordHistory history;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Undoing(
            MadeCorrections made,
            Obstacles obstacles,
            RestoredRows rows,
            RecordLock lock,
            Corrections corrections,
            Impartiality impartiality,
            RecordHistory history,
            AuditLog audit,
            JdbcClient jdbc) {
        this.made = made;
        this.obstacles = obstacles;
        this.rows = rows;
        this.lock = lock;
        this.corrections = corrections;
        this.impartiality = impartiality;
        this.history = history;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Finds a correction as far as a hand may see it: an owner sees those that they have made on the record.
     *
     * @throws NoSuchRecord when there is none
     */
    Correction find(long id, Hand hand) {
        return made.findById(id)
                .filter(correction ->
                        !hand.isOwner() || correction.isOfOwner(hand.account()) && correction.authorId() == hand.own())
                .orElseThrow(() -> new NoSuchRecord("There is no correction with this number."));
    }

    /** Returns what stands in the way of taking it back, or nothing. */
    Optional<String> obstacle(Correction correction) {
        return obstacles.of(correction);
    }

    /**
     * Takes a correction back.
     *
     * @throws CorrectionRefused when something rests on it by now
     */
    @Transactional
    public void undo(long id, Hand hand) {
        lock.takeOrRefuse();
        lock.allowTime();
        Correction correction = find(id, hand);
        lockRecords(correction);
        obstacles.of(correction).ifPresent(obstacle -> {
            throw new CorrectionRefused(obstacle);
        });
        if (!hand.isOwner()) {
            impartiality.require(hand.account(), correction.authorId(), null);
            impartiality.require(hand.account(), correction.otherId(), null);
        }
        correction.undo(hand.account());
        Set<Long> changed = rows.restore(correction);
        if (!changed.isEmpty()) {
            corrections.renew(changed);
        }
        countFollowers(correction);
        tell(correction, correction.authorId(), correction.otherId(), hand);
        if (correction.kind() != Kind.SPLIT) {
            tell(correction, correction.otherId(), correction.authorId(), hand);
        }
        audit.append(
                hand.account(),
                "record.restored",
                "correction " + id,
                null,
                Map.of(
                        "author",
                        correction.authorId(),
                        "other",
                        correction.otherId(),
                        "as",
                        hand.actor().name()));
    }

    private void tell(Correction correction, long author, long other, Hand hand) {
        history.add(author, RecordHistory.Kind.RESTORED, hand.actor(), Map.of("author", other));
    }

    private void lockRecords(Correction correction) {
        jdbc.sql("SELECT id FROM author WHERE id IN (?, ?) ORDER BY id FOR UPDATE")
                .params(correction.authorId(), correction.otherId())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** People may have come and gone since, or have left the site with all that was kept of them. */
    private void countFollowers(Correction correction) {
        jdbc.sql("""
                UPDATE author a SET followers = c.followers
                FROM (SELECT a.id, (SELECT count(*) FROM follow f WHERE f.author_id = a.id) AS followers
                    FROM author a WHERE a.id IN (?, ?)) c
                WHERE a.id = c.id AND a.followers <> c.followers
                """).params(correction.authorId(), correction.otherId()).update();
    }
}
