package org.bzpeer.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only log of decisions. Each row carries the SHA-256 of the hash before it and of its own content, so that a
 * change anywhere shows in every later row.
 */
@Component
public class AuditLog {

    /** One writer at a time: the chain has one end. */
    private static final long LOCK = 0x6175646974L;

    private static final String APPEND = """
            INSERT INTO audit_entry (id, happened_at, actor_id, action, subject, reason, detail, hash)
            SELECT e.id, e.happened_at, e.actor_id, e.action, e.subject, e.reason, e.detail,
                sha256(coalesce(l.hash, ''::bytea) || convert_to(
                    jsonb_build_array(e.id, extract(epoch FROM e.happened_at)::text, e.actor_id, e.action, e.subject, e.reason, e.detail)::text, 'UTF8'))
            FROM (SELECT coalesce((SELECT max(id) FROM audit_entry), 0) + 1 AS id, clock_timestamp() AS happened_at,
                    :actor::bigint AS actor_id, :action::text AS action, :subject::text AS subject,
                    :reason::text AS reason, :detail::jsonb AS detail) e
            LEFT JOIN audit_entry l ON l.id = e.id - 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Appends an entry in the caller's transaction, which must be there: a decision and its entry stand or fall together.
     *
     * @param actor the account that acted, or null for the site itself
     * @param action what was done, such as {@code claim.approved}
     * @param subject what it was done to, such as {@code claim 12}
     * @param reason a reason code or text, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            @Nullable Long actor, String action, String subject, @Nullable String reason, Map<String, ?> detail) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> 0)
                .list();
        jdbc.sql(APPEND)
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("reason", reason)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
