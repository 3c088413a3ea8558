package org.bzpeer.desk;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an owner's acts at the desk bring to the ledger: the works reviewed (B2), the profile re-confirmed (B3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnerEvidence {

    /** Four of five works, as rule B2 says. */
    private static final String SHARE = """
            SELECT a.owner_id IS NOT NULL AND n.answered > 0 AND 5 * n.answered >= 4 * (a.works + n.not_mine) AS reached,
                n.answered, a.works + n.not_mine AS works,
                EXISTS (SELECT FROM evidence e WHERE e.author_id = a.id AND e.rule = 'B2' AND e.revoked_on IS NULL) AS held
            FROM author a, LATERAL (
                SELECT count(*) FILTER (WHERE w.answer = 'NOT_MINE') AS not_mine,
                    count(*) FILTER (WHERE w.answer = 'NOT_MINE' OR EXISTS (
                        SELECT FROM authorship s WHERE s.author_id = w.author_id AND s.work_id = w.work_id)) AS answered
                FROM work_answer w WHERE w.author_id = a.id
            ) n
            WHERE a.id = ?
            """;

    private record Share(boolean reached, int answered, int works, boolean held) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final EntityManager entities;

    OwnerEvidence(JdbcClient jdbc, Ledger ledger, EntityManager entities) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.entities = entities;
    }

    /** Gives or takes B2, by the answers and the works as they are now. */
    void renewShare(long authorId) {
        Share share = jdbc.sql(SHARE)
                .param(authorId)
                .query((row, number) -> new Share(row.getBoolean(1), row.getInt(2), row.getInt(3), row.getBoolean(4)))
                .single();
        if (share.reached() || share.held()) {
            String seen = "Answered for " + share.answered() + " of " + share.works() + " works";
            record(authorId, Rule.B2, "", 4, seen, null, share.reached() ? null : today());
        }
    }

    /** Gives B3 for twelve months. */
    void confirm(long authorId) {
        record(authorId, Rule.B3, "", 3, "Re-confirmed", today().plusMonths(12), null);
    }

    /** Gives E2 to another record, or takes it back. */
    void confirmWork(long coauthor, long byAuthor, String title, boolean stands) {
        String seen = "A co-author confirmed “" + title + "”";
        record(coauthor, Rule.E2, String.valueOf(byAuthor), 1, seen, null, stands ? null : today());
    }

    /** Without an owner nobody has reviewed or confirmed anything. */
    void end(long authorId) {
        List<Rule> held = jdbc.sql(
                        "SELECT rule FROM evidence WHERE author_id = ? AND rule IN ('B2', 'B3') AND revoked_on IS NULL")
                .param(authorId)
                .query((row, number) -> Rule.valueOf(Objects.requireNonNull(row.getString(1))))
                .list();
        held.forEach(rule -> record(authorId, rule, "", rule.maximum(), "The owner has left", null, today()));
    }

    private void record(
            long author,
            Rule rule,
            String reference,
            int points,
            String seen,
            @Nullable LocalDate expires,
            @Nullable LocalDate revoked) {
        ledger.record(
                author,
                new Evidence(
                        rule,
                        reference,
                        points,
                        seen,
                        rule == Rule.E2 ? "co-author" : "owner",
                        today(),
                        expires,
                        null,
                        null,
                        revoked));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
