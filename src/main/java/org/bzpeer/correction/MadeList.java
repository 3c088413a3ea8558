package org.bzpeer.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the corrections that were made, newest first, by keyset. */
@Component
public class MadeList {

    static final int PAGE = 30;

    /**
     * One correction.
     *
     * @param author the name of the corrected record today, or its number where it is gone
     * @param by who made it, in kind and by number
     */
    // Public, since templates are compiled only against public types.
    public record Line(
            long id,
            Kind kind,
            String author,
            String other,
            int works,
            String reason,
            String note,
            String by,
            Instant madeAt,
            @Nullable Instant undoneAt) {

        /** Returns what was done, in a sentence without its end. */
        public String what() {
            String count = works == 1 ? "1 work" : works + " works";
            return switch (kind) {
                case MERGE -> (other.startsWith("no. ") ? "Record " : "") + other + " merged into " + author;
                case SPLIT -> count + " of " + author + " given a record of " + (works == 1 ? "its" : "their") + " own";
                case MOVE -> count + " moved from " + author + " to " + other;
            };
        }
    }

    private static final String LINES = """
            SELECT c.id, c.kind, coalesce(a.name, 'no. ' || c.author_id), coalesce(o.name, 'no. ' || c.other_id), c.works,
                c.reason, c.note, CASE WHEN c.by_owner THEN 'the owner' ELSE 'curator, account ' || coalesce(c.account_id::text, 'erased') END,
                c.made_at, c.undone_at
            FROM correction c LEFT JOIN author a ON a.id = c.author_id AND NOT a.unlisted
            LEFT JOIN author o ON o.id = c.other_id AND NOT o.unlisted
            WHERE %s ORDER BY c.id DESC LIMIT %d
            """;

    private final JdbcClient jdbc;

    MadeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns one line more than a page has when there are more; an owner sees their own. */
    List<Line> before(long id, Hand hand) {
        String which = hand.isOwner()
                ? "c.id < :before AND c.author_id = :own AND c.account_id = :account AND c.by_owner"
                : "c.id < :before AND :own = 0 AND :account > 0";
        return jdbc.sql(LINES.formatted(which, PAGE + 1))
                .param("before", id)
                .param("own", hand.own())
                .param("account", hand.account())
                .query((row, number) -> line(row))
                .list();
    }

    Line one(long id) {
        return jdbc.sql(LINES.formatted("c.id = ?", 1))
                .param(id)
                .query((row, number) -> line(row))
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject(10, OffsetDateTime.class);
        return new Line(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                Objects.requireNonNull(row.getString(3)),
                Objects.requireNonNull(row.getString(4)),
                row.getInt(5),
                Reason.valueOf(row.getString(6)).text(),
                Objects.requireNonNull(row.getString(7)),
                Objects.requireNonNull(row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
