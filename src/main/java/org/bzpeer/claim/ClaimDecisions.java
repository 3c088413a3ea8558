package org.bzpeer.claim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.platform.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only rows of what was decided about claims, each with its entry in the audit log. */
@Component
class ClaimDecisions {

    /** A decision as far as reversing it asks for. */
    record Last(
            long id,
            ClaimState from,
            ClaimState to,
            @Nullable Long actor) {}

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ClaimDecisions(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param actor the account that decided, or null for the site itself */
    void append(
            Claim claim, ClaimState from, Reason reason, String note, @Nullable Long actor, @Nullable Long reverses) {
        jdbc.sql("""
                INSERT INTO claim_decision (claim_id, from_state, to_state, reason, note, actor_id, decided_at, reverses)
                VALUES (:claim, :from, :to, :reason, :note, :actor, :at, :reverses)
                """)
                .param("claim", claim.id())
                .param("from", from.name())
                .param("to", claim.state().name())
                .param("reason", reason.name())
                .param("note", note)
                .param("actor", actor)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .param("reverses", reverses)
                .update();
        String verb = reverses == null ? claim.state().name().toLowerCase(Locale.ROOT) : "reversed";
        audit.append(
                actor,
                "claim." + verb,
                "claim " + claim.id(),
                reason.name(),
                Map.of(
                        "author",
                        claim.authorId(),
                        "from",
                        from.name(),
                        "to",
                        claim.state().name(),
                        "note",
                        note));
    }

    void auditRevocationAsked(Claim claim, long curator, Reason reason, String note) {
        audit.append(
                curator,
                "claim.revocation-asked",
                "claim " + claim.id(),
                reason.name(),
                Map.of("author", claim.authorId(), "note", note));
    }

    Optional<Last> last(long claimId) {
        return jdbc.sql("""
                SELECT id, from_state, to_state, actor_id FROM claim_decision WHERE claim_id = ? ORDER BY id DESC LIMIT 1
                """)
                .param(claimId)
                .query((row, number) -> new Last(
                        row.getLong(1),
                        ClaimState.valueOf(row.getString(2)),
                        ClaimState.valueOf(row.getString(3)),
                        row.getObject(4, Long.class)))
                .optional();
    }

    /** Tells who decided last that the claim is not accepted; another curator looks at the appeal. */
    Optional<Long> rejectedBy(long claimId) {
        return jdbc.sql("""
                SELECT actor_id FROM claim_decision WHERE claim_id = ? AND to_state = 'REJECTED' ORDER BY id DESC LIMIT 1
                """)
                .param(claimId)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional();
    }
}
