package org.bzpeer.claim;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bzpeer.claim.Claimants.Claimant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Co-authors who are asked to confirm who a claimant is, and those who did. Who may: owners of undisputed records of L3 or
 * above, on a work with the researcher that was imported before the claim, at an institution that is known by their
 * mailbox or affiliation; not whom the claimant has vouched for; at most 5 vouches in 30 days and 20 ever.
 */
@Component
public class Vouches {

    private static final int MOST_IN_30_DAYS = 5;
    private static final int MOST_EVER = 20;

    /** Somebody who may be asked, or is. */
    // Public for the templates, as are the others.
    public record Voucher(
            long authorId,
            String name,
            String href,
            @Nullable Instant askedAt,
            @Nullable Instant givenAt) {}

    record Given(long authorId, String name, String institution, Instant givenAt) {}

    /** What a voucher is asked. */
    public record Question(
            long claimId,
            long claimantId,
            String claimant,
            String record,
            String recordHref,
            long authorId,
            boolean given) {}

    private static final String COAUTHORS = """
            FROM claim c
            JOIN authorship s ON s.author_id = c.author_id AND s.recorded_on <= c.opened_at::date
            JOIN authorship o ON o.work_id = s.work_id AND o.author_id <> s.author_id
            JOIN author v ON v.id = o.author_id AND v.owner_id IS NOT NULL AND NOT v.disputed AND NOT v.unlisted AND v.trust_level >= 3
                AND v.owner_id IS DISTINCT FROM c.account_id
            """;

    /** A mailbox's organisation, else the affiliation as printed. */
    private static final String INSTITUTION = """
            coalesce((SELECT 'domain ' || e.reference FROM evidence e WHERE e.author_id = v.id AND e.rule = 'A2'
                    AND e.revoked_on IS NULL AND (e.expires_on IS NULL OR e.expires_on > current_date) ORDER BY 1 LIMIT 1),
                lower(v.affiliation))""";

    private final JdbcClient jdbc;
    private final ClaimLetters letters;

    Vouches(JdbcClient jdbc, ClaimLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** Returns whom the claimant can ask, or has asked, at most twenty. */
    List<Voucher> candidates(long claimId) {
        return jdbc.sql("SELECT DISTINCT v.id, v.name, v.slug, w.asked_at, w.given_at " + COAUTHORS
                        + " LEFT JOIN vouch w ON w.claim_id = c.id AND w.author_id = v.id"
                        + " WHERE c.id = ? AND " + INSTITUTION + " IS NOT NULL ORDER BY v.name, v.id LIMIT 20")
                .param(claimId)
                .query((row, number) -> new Voucher(
                        row.getLong(1),
                        row.getString(2),
                        "/researchers/" + row.getLong(1) + "/" + row.getString(3),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        instant(row.getObject(5, OffsetDateTime.class))))
                .list();
    }

    /** Asks a co-author by mail, once. */
    @Transactional
    public void ask(Claimant claimant, String authorNumber) {
        if (!authorNumber.matches("[1-9][0-9]{0,17}")) {
            throw new ProofRefused("Choose one of the co-authors.");
        }
        Long account = jdbc.sql(
                        """
                INSERT INTO vouch (claim_id, author_id, account_id, institution, asked_at)
                SELECT DISTINCT c.id, v.id, v.owner_id, """ + INSTITUTION + ", now() " + COAUTHORS + " WHERE c.id = ? AND v.id = ? AND " + INSTITUTION
                                + " IS NOT NULL ON CONFLICT DO NOTHING RETURNING account_id")
                .params(claimant.claimId(), Long.parseLong(authorNumber))
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElse(null);
        if (account == null) {
            throw new ProofRefused("This co-author was asked already, or cannot confirm claims. Choose another one.");
        }
        letters.askVoucher(claimant, account);
    }

    List<Given> given(long claimId) {
        return jdbc.sql("""
                SELECT w.author_id, a.name, w.institution, w.given_at FROM vouch w JOIN author a ON a.id = w.author_id
                WHERE w.claim_id = ? AND w.given_at IS NOT NULL AND a.owner_id = w.account_id AND NOT a.disputed ORDER BY w.given_at
                """)
                .param(claimId)
                .query((row, number) -> new Given(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(instant(row.getObject(4, OffsetDateTime.class)))))
                .list();
    }

    /** Returns what this account is asked about a claim; empty when it is not asked. */
    Optional<Question> question(long claimId, long account) {
        return jdbc.sql("""
                SELECT c.id, p.id, p.name, a.name, a.id, a.slug, w.author_id, w.given_at IS NOT NULL
                FROM vouch w JOIN claim c ON c.id = w.claim_id JOIN account p ON p.id = c.account_id
                JOIN author a ON a.id = c.author_id AND NOT a.unlisted JOIN author v ON v.id = w.author_id
                WHERE w.claim_id = ? AND w.account_id = ? AND v.owner_id = w.account_id
                    AND c.state IN ('PENDING', 'APPEALED', 'APPROVED', 'DISPUTED', 'UPHELD')
                LIMIT 1
                """)
                .params(claimId, account)
                .query((row, number) -> new Question(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        "/researchers/" + row.getLong(5) + "/" + row.getString(6),
                        row.getLong(7),
                        row.getBoolean(8)))
                .optional();
    }

    /** The account gives its word, where it (still) may. */
    @Transactional
    public void give(Question question, long account) {
        // Two vouches at once of one account are counted one after the other.
        jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
                .param(account)
                .query((row, number) -> row.getLong(1))
                .single();
        if (count(account, "30 days") >= MOST_IN_30_DAYS || count(account, "100 years") >= MOST_EVER) {
            throw new ClaimRefused("You have vouched for 5 people in 30 days, or for 20 in all; more are not counted.");
        }
        int given = jdbc.sql("UPDATE vouch w SET given_at = now(), institution = " + INSTITUTION + " " + COAUTHORS
                        + """
                 WHERE c.id = :claim AND v.id = :author AND w.claim_id = c.id AND w.author_id = v.id AND w.account_id = :account
                    AND v.owner_id = :account AND w.given_at IS NULL AND %s IS NOT NULL
                    AND NOT EXISTS (SELECT FROM vouch m JOIN claim mine ON mine.id = m.claim_id
                        WHERE mine.account_id = :account AND m.account_id = c.account_id AND m.given_at IS NOT NULL)
                """.formatted(INSTITUTION))
                .param("claim", question.claimId())
                .param("author", question.authorId())
                .param("account", account)
                .update();
        if (given == 0) {
            throw new ClaimRefused(
                    "Your word cannot be counted for this claim: a verified record of yours, a work together"
                            + " and a known institution are needed, and nobody vouches for those who vouched for them.");
        }
    }

    private int count(long account, String period) {
        return jdbc.sql("SELECT count(*) FROM vouch WHERE account_id = ? AND given_at > now() - ?::interval")
                .params(account, period)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
