package org.bzpeer.platform;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes the whole chain of the audit log in one pass over the primary key, holding one row at a time. */
@Component
class AuditChain implements Check {

    /** What the pass found: how many entries hold, the last hash, and the first row that does not hold (null: none). */
    record State(
            long entries,
            @Nullable String lastHash,
            @Nullable String broken) {}

    private static final String BROKEN = """
            SELECT id, CASE WHEN id <> before + 1 THEN 'entries are missing before it' ELSE 'its content or its place was changed' END
            FROM (
                SELECT e.id, e.hash, coalesce(lag(e.id) OVER chain, 0) AS before,
                    sha256(coalesce(lag(e.hash) OVER chain, ''::bytea) || convert_to(jsonb_build_array(e.id,
                        extract(epoch FROM e.happened_at)::text, e.actor_id, e.action, e.subject, e.reason, e.detail)::text,
                        'UTF8')) AS computed
                FROM audit_entry e WINDOW chain AS (ORDER BY e.id)
            ) linked
            WHERE id <> before + 1 OR hash <> computed
            ORDER BY id LIMIT 1
            """;

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    State check() {
        String broken = jdbc.sql(BROKEN)
                .query((row, number) -> "entry " + row.getLong(1) + ": " + row.getString(2))
                .optional()
                .orElse(null);
        return jdbc.sql("SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new State(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)), broken))
                .optional()
                .orElse(new State(0, null, broken));
    }

    @Override
    public String subject() {
        return "the hash of every entry of the audit log, from the first on";
    }

    @Override
    public List<String> differences() {
        String broken = check().broken();
        return broken == null ? List.of() : List.of(broken);
    }
}
