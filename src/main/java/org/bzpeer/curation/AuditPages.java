package org.bzpeer.curation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of decisions, newest first, by keyset. */
@Component
public class AuditPages {

    static final int PAGE = 50;

    /** One entry of the log. */
    // Public, since templates are compiled only against public types.
    public record Entry(
            long id,
            Instant happenedAt,
            @Nullable Long actorId,
            String action,
            String subject,
            @Nullable String reason,
            String detail) {}

    private final JdbcClient jdbc;

    AuditPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns one entry more than a page has when there are more. */
    List<Entry> before(long id, String subject) {
        return jdbc.sql(
                        "SELECT id, happened_at, actor_id, action, subject, reason, detail FROM audit_entry WHERE id < :id"
                                + (subject.isEmpty() ? "" : " AND subject = :subject") + " ORDER BY id DESC LIMIT "
                                + (PAGE + 1))
                .param("id", id)
                .param("subject", subject)
                .query((row, number) -> {
                    long actor = row.getLong(3);
                    return new Entry(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.wasNull() ? null : actor,
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7));
                })
                .list();
    }
}
