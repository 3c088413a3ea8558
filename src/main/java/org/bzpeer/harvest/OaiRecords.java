package org.bzpeer.harvest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.harvest.OaiQuery.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which works changed when, by an index, from where the piece before ended. */
@Component
class OaiRecords {

    /** A work and when the site learned what it says. */
    record Stamp(long id, OffsetDateTime changedAt) {}

    private final JdbcClient jdbc;

    OaiRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stamp> list(Span span, @Nullable Stamp after, int limit) {
        StringBuilder sql = new StringBuilder("SELECT id, changed_at FROM work WHERE true");
        Map<String, Object> values = new HashMap<>();
        values.put("limit", limit);
        if (after != null) {
            sql.append(" AND (changed_at, id) > (:after, :id)");
            values.put("after", after.changedAt());
            values.put("id", after.id());
        } else if (span.from() != null) {
            sql.append(" AND changed_at >= :from");
            values.put("from", span.from());
        }
        if (span.before() != null) {
            sql.append(" AND changed_at < :before");
            values.put("before", span.before());
        }
        return jdbc.sql(sql.append(" ORDER BY changed_at, id LIMIT :limit").toString())
                .params(values)
                .query((row, number) -> new Stamp(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .list();
    }

    Optional<Stamp> find(long id) {
        return jdbc.sql("SELECT id, changed_at FROM work WHERE id = ?")
                .param(id)
                .query((row, number) -> new Stamp(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    /** Nothing has changed before this. */
    OffsetDateTime earliest() {
        return jdbc.sql("SELECT min(changed_at) FROM work")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .orElse(OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }
}
