package org.bzpeer.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.claim.ClaimCase.DecisionRow;
import org.bzpeer.claim.ClaimCase.ProofRow;
import org.bzpeer.claim.ClaimRow.Signals;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What curators read: the claims that wait for them, each with its signals, and one claim with everything about it. */
@Component
public class ClaimQueue {

    private static final String ROWS = """
            SELECT c.id, c.state, c.opened_at, c.deadline, a.id, a.name, a.slug, a.works, coalesce(c.account_id, 0),
                coalesce(p.name, 'deleted account'), p.created_at, coalesce(p.email_key, ''), n.names,
                EXISTS (SELECT FROM institution_domain d
                    WHERE d.domain = split_part(p.email_key, '@', 2)),
                (SELECT count(DISTINCT s.work_id) FROM authorship s
                    JOIN claim_proof f ON f.claim_id = c.id AND f.state = 'STANDING'
                    LEFT JOIN work_author_orcid o ON o.work_id = s.work_id AND o.position = s.position
                    LEFT JOIN work_author_address m ON m.work_id = s.work_id AND m.position = s.position
                    WHERE s.author_id = a.id AND f.rests_on IN (o.orcid, lower(m.address))),
                (SELECT count(*) FROM claim o WHERE o.author_id = a.id AND o.id <> c.id
                    AND o.state IN ('PENDING', 'APPEALED', 'APPROVED', 'DISPUTED', 'UPHELD')),
                (SELECT count(*) FROM claim o WHERE o.account_id = c.account_id),
                (SELECT count(*) FROM claim_proof f WHERE f.claim_id = c.id AND f.state = 'STANDING'),
                (SELECT count(*) FROM claim_proof f WHERE f.claim_id = c.id AND f.state = 'STANDING' AND f.strength = 'STRONG'),
                c.revocation_asked_by, c.reason, c.appeal, c.revocation_reason, a.unlisted
            FROM claim c JOIN author a ON a.id = c.author_id
            LEFT JOIN account p ON p.id = c.account_id
            LEFT JOIN author_panels n ON n.author_id = a.id
            """;

    static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "126.com",
            "proton.me",
            "protonmail.com",
            "naver.com");

    private final JdbcClient jdbc;

    ClaimQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns pending and appealed claims that wait for a curator, by id, at most 50 after the given one. */
    public List<ClaimRow> open(long afterId) {
        return rows(
                "WHERE c.state IN ('PENDING', 'APPEALED') AND c.waits_for = 'CURATOR' AND c.id > ?"
                        + " ORDER BY c.id LIMIT 50",
                afterId);
    }

    /** Returns disputed claims, by id, at most 50 after the given one. */
    public List<ClaimRow> disputes(long afterId) {
        return rows("WHERE c.state = 'DISPUTED' AND c.id > ? ORDER BY c.id LIMIT 50", afterId);
    }

    /** Returns every claim on a record, the newest first, at most 50. */
    public List<ClaimRow> onRecord(long authorId) {
        return rows("WHERE c.author_id = ? ORDER BY c.id DESC LIMIT 50", authorId);
    }

    /** Returns every claim of an account, the newest first, at most 50. */
    List<ClaimRow> ofAccount(long account) {
        return rows("WHERE c.account_id = ? ORDER BY c.id DESC LIMIT 50", account);
    }

    /** Returns one claim with its proofs, decisions and the other claims on its record. */
    public Optional<ClaimCase> find(long claimId) {
        return jdbc.sql(ROWS + "WHERE c.id = ?")
                .param(claimId)
                .query((row, number) -> {
                    ClaimRow claim = row(row);
                    String revocation = row.getString(23);
                    return new ClaimCase(
                            claim,
                            proofs(claimId),
                            decisions(claimId),
                            onRecord(claim.author().id()).stream()
                                    .filter(other -> other.id() != claimId)
                                    .toList(),
                            row.getString(22),
                            row.getObject(20, Long.class),
                            revocation == null
                                    ? null
                                    : Reason.valueOf(revocation).text());
                })
                .optional();
    }

    private List<ClaimRow> rows(String which, long parameter) {
        return jdbc.sql(ROWS + which)
                .param(parameter)
                .query((row, number) -> row(row))
                .list();
    }

    private static ClaimRow row(ResultSet row) throws SQLException {
        Instant deadline = instant(row, 4);
        Instant joined = instant(row, 11);
        String domain = Domains.domain(row.getString(12));
        String[] forms = SqlArrays.texts(row, 13);
        List<String> names = forms.length == 0 ? List.of(row.getString(6)) : Arrays.asList(forms);
        String reason = row.getString(21);
        return new ClaimRow(
                row.getLong(1),
                ClaimState.valueOf(row.getString(2)),
                Objects.requireNonNull(instant(row, 3)),
                deadline,
                deadline != null && deadline.isBefore(Instant.now()),
                author(row),
                row.getInt(8),
                row.getLong(9),
                row.getString(10),
                new Signals(
                        joined == null
                                ? 0
                                : (int) Duration.between(joined, Instant.now()).toDays(),
                        row.getBoolean(14) ? "institutional" : FREE_MAIL.contains(domain) ? "free mail" : "other",
                        domain,
                        Claimants.fit(row.getString(10), names).name().toLowerCase(Locale.ROOT),
                        row.getInt(15),
                        row.getInt(8),
                        row.getInt(16),
                        row.getInt(17),
                        row.getInt(18),
                        row.getInt(19)),
                row.getObject(20) != null,
                reason == null ? null : Reason.valueOf(reason).text());
    }

    /** Whoever has been unlisted is named nowhere, to curators and claimants neither; the number leads on. */
    private static AuthorLink author(ResultSet row) throws SQLException {
        long id = row.getLong(5);
        return row.getBoolean(24) ? AuthorLink.unlisted(id) : new AuthorLink(id, row.getString(6), row.getString(7));
    }

    private List<ProofRow> proofs(long claimId) {
        return jdbc.sql("""
                SELECT id, kind, rests_on, lower(state), lower(strength), seen_at, next_check_at, problem,
                    state <> 'STANDING' AND code_hash IS NOT NULL AND code_expires_at > now() AND tries < 5, 5 - tries
                FROM claim_proof WHERE claim_id = ? ORDER BY id LIMIT 50
                """)
                .param(claimId)
                .query((row, number) -> new ProofRow(
                        row.getLong(1),
                        ProofKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, 6),
                        instant(row, 7),
                        row.getString(8),
                        row.getBoolean(9),
                        row.getInt(10)))
                .list();
    }

    private List<DecisionRow> decisions(long claimId) {
        return jdbc.sql("""
                SELECT d.id, d.from_state, d.to_state, d.reason, d.note, d.actor_id,
                    CASE WHEN d.actor_id IS NULL THEN 'the site' ELSE coalesce(p.name, 'deleted account') END,
                    d.decided_at, d.reverses IS NOT NULL
                FROM claim_decision d LEFT JOIN account p ON p.id = d.actor_id
                WHERE d.claim_id = ? ORDER BY d.id LIMIT 100
                """)
                .param(claimId)
                .query((row, number) -> new DecisionRow(
                        row.getLong(1),
                        ClaimState.valueOf(row.getString(2)),
                        ClaimState.valueOf(row.getString(3)),
                        Reason.valueOf(row.getString(4)).text(),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getString(7),
                        Objects.requireNonNull(instant(row, 8)),
                        row.getBoolean(9)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
