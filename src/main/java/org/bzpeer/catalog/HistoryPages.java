package org.bzpeer.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bzpeer.catalog.HistoryPage.Line;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.bzpeer.catalog.RecordHistory.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a record's history, newest first. Names and titles are those of today. */
@Component
class HistoryPages {

    private static final int PAGE = 50;

    private static final String LINES = """
            SELECT h.id, h.happened_at, h.kind, h.actor, w.id, w.title, w.slug, o.id, o.name, o.slug,
                coalesce((h.detail ->> 'works')::bigint, 0)
            FROM record_history h
            LEFT JOIN work_redirect r ON r.old_id = (h.detail ->> 'work')::bigint
            LEFT JOIN work w ON w.id = coalesce(r.work_id, (h.detail ->> 'work')::bigint)
            LEFT JOIN author o ON o.id = (h.detail ->> 'author')::bigint AND NOT o.unlisted
            WHERE h.author_id = ? AND h.id < ?
            ORDER BY h.id DESC LIMIT ?
            """;

    private final JdbcClient jdbc;

    HistoryPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RecordGone when the record is unlisted */
    Optional<AuthorLink> author(long id) {
        return jdbc.sql("SELECT id, name, slug, unlisted FROM author WHERE id = ?")
                .param(id)
                .query((row, number) -> {
                    if (row.getBoolean(4)) {
                        throw new RecordGone();
                    }
                    return new AuthorLink(row.getLong(1), row.getString(2), row.getString(3));
                })
                .optional();
    }

    HistoryPage page(AuthorLink author, long before) {
        List<Line> lines = jdbc.sql(LINES)
                .params(author.id(), before, PAGE + 1)
                .query((row, number) -> line(row))
                .list();
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        String next = more
                ? "/researchers/" + author.id() + "/history?before="
                        + shown.getLast().id()
                : null;
        return new HistoryPage(author, shown, next);
    }

    private static Line line(ResultSet row) throws SQLException {
        String linkText = null;
        String href = null;
        if (row.getString(6) != null) {
            linkText = row.getString(6);
            href = "/works/" + row.getLong(5) + "/" + row.getString(7);
        } else if (row.getString(9) != null) {
            linkText = row.getString(9);
            href = "/researchers/" + row.getLong(8) + "/" + row.getString(10);
        }
        return new Line(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate(),
                what(Kind.valueOf(Objects.requireNonNull(row.getString(3))), row.getLong(11)),
                by(Actor.valueOf(Objects.requireNonNull(row.getString(4)))),
                linkText,
                href);
    }

    private static String what(Kind kind, long works) {
        String count = works == 1 ? "1 work" : works + " works";
        return switch (kind) {
            case WORKS_IMPORTED -> count + " added";
            case WORK_ADDED -> "A work added by hand";
            case WORK_REMOVED -> "A work taken off";
            case WORKS_JOINED -> "Two entries of one work became one";
            case WORK_RESTORED -> "A work brought back";
            case MERGED -> "Another record merged into this one";
            case SPLIT -> count + " moved to another record";
            case RESTORED -> "A merge, a split or a move undone";
            case CLAIMED -> "Record claimed";
            case CLAIM_ENDED -> "Claim ended";
            case DISPUTED -> "Identity disputed";
            case DISPUTE_ENDED -> "Dispute decided";
            case NAME_CHANGED -> "Name changed";
            case PROFILE_CHANGED -> "Profile changed";
            case EDITS_UNDONE -> "Edits by a former owner reviewed";
        };
    }

    private static String by(Actor actor) {
        return switch (actor) {
            case IMPORT -> "an import";
            case OWNER -> "the owner";
            case CURATOR -> "a curator";
            case SITE -> "the site";
        };
    }
}
