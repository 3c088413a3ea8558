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

/** Reads which works changed or became one with another when, by an index, from where the piece before ended. */
@Component
class OaiRecords {

    /**
     * A work and when the site learned what it says.
     *
     * @param deleted whether it has become one with another work since
     */
    record Stamp(long id, OffsetDateTime changedAt, boolean deleted) {}

    private static final String STAMPS = """
            SELECT * FROM (
                (SELECT id, changed_at, false FROM work w WHERE true%1$s ORDER BY changed_at, id LIMIT :limit)
                UNION ALL
                (SELECT id, changed_at, true FROM (SELECT old_id AS id, merged_at AS changed_at FROM work_redirect) r
                WHERE true%1$s ORDER BY changed_at, id LIMIT :limit)) s
            ORDER BY changed_at, id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    OaiRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stamp> list(Span span, @Nullable Stamp after, int limit) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        values.put("limit", limit);
        if (after != null) {
            conditions.append(" AND (changed_at, id) > (:after, :id)");
            values.put("after", after.changedAt());
            values.put("id", after.id());
        } else if (span.from() != null) {
            conditions.append(" AND changed_at >= :from");
            values.put("from", span.from());
        }
        if (span.before() != null) {
            conditions.append(" AND changed_at < :before");
            values.put("before", span.before());
        }
        return read(conditions.toString(), values);
    }

    Optional<Stamp> find(long id) {
        return read(" AND id = :id", Map.of("id", id, "limit", 1)).stream().findFirst();
    }

    private List<Stamp> read(String conditions, Map<String, Object> values) {
        return jdbc.sql(STAMPS.formatted(conditions))
                .params(values)
                .query((row, number) ->
                        new Stamp(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getBoolean(3)))
                .list();
    }

    /** Nothing has changed before this. */
    OffsetDateTime earliest() {
        return jdbc.sql("SELECT min(changed_at) FROM work")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .orElse(OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }
}
