package org.bzpeer.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.curation.WrongWorkReport.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reports of wrong works with what tells whether they are right; one bounded statement a page. */
@Component
class ReportQueue {

    private static final String ROWS = """
            SELECT r.id, r.kind, r.note, r.created_at, r.state, r.reason, r.answer, r.to_correct,
                a.id, a.name, a.slug, a.works,
                r.work_id, s.title, s.slug, s.printed_name, s.basis, s.author_count,
                (SELECT count(*) FROM byline b, unnest(b.author_ids) AS u (id), author_panels p
                 WHERE b.work_id = r.work_id AND p.author_id = r.author_id
                    AND p.shared_works[array_position(p.collaborator_ids, u.id)] >= 2),
                (SELECT count(*) FROM wrong_work_report o WHERE o.author_id = r.author_id AND o.id <> r.id),
                (SELECT count(*) FROM wrong_work_report o
                 WHERE o.author_id = r.author_id AND o.work_id = r.work_id AND o.id <> r.id),
                r.account_id, c.email, c.created_at,
                (SELECT count(*) FROM wrong_work_report o WHERE o.account_id = r.account_id AND o.state = 'ACCEPTED'),
                (SELECT count(*) FROM wrong_work_report o WHERE o.account_id = r.account_id AND o.state = 'REJECTED'),
                (SELECT count(*) FROM author n WHERE n.name_key = a.name_key AND n.id <> a.id AND NOT n.unlisted),
                r.moves IS NOT NULL AND jsonb_array_length(r.moves) > 0 AND r.restored_at IS NULL, a.unlisted
            FROM (SELECT * FROM wrong_work_report WHERE %s LIMIT 51) r
            LEFT JOIN author a ON a.id = r.author_id
            LEFT JOIN authorship s ON s.author_id = r.author_id AND s.work_id = r.work_id
            LEFT JOIN account c ON c.id = r.account_id
            """;

    private final JdbcClient jdbc;

    ReportQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open reports, oldest first, those behind the given one. */
    List<ReportRow> open(long after) {
        return rows("state = 'OPEN' AND id > :after ORDER BY id", after, "r.id");
    }

    /** Accepted reports whose records are still to be corrected, oldest first. */
    List<ReportRow> toCorrect(long after) {
        return rows("to_correct AND id > :after ORDER BY id", after, "r.id");
    }

    /** The newest 50 decisions. */
    List<ReportRow> decided() {
        return rows("state <> 'OPEN' AND :after >= 0 ORDER BY decided_at DESC", 0, "r.decided_at DESC").stream()
                .limit(QueuePage.SIZE)
                .toList();
    }

    Optional<ReportRow> find(long id) {
        return rows("id = :after", id, "r.id").stream().findFirst();
    }

    private List<ReportRow> rows(String which, long after, String order) {
        return jdbc.sql(ROWS.formatted(which) + " ORDER BY " + order)
                .param("after", after)
                .query((row, number) -> row(row))
                .list();
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        long workId = row.getLong(13);
        String title = row.getString(14);
        String email = row.getString(23);
        OffsetDateTime since = row.getObject(24, OffsetDateTime.class);
        String name = row.getString(10);
        String reason = row.getString(6);
        return new ReportRow(
                row.getLong(1),
                ReportKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString(5)) == State.OPEN,
                reason == null ? null : ReportReason.valueOf(reason),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(28),
                name == null
                        ? null
                        : row.getBoolean(29)
                                ? AuthorLink.unlisted(row.getLong(9))
                                : new AuthorLink(row.getLong(9), name, row.getString(11)),
                row.getInt(12),
                workId,
                title,
                title == null ? null : "/works/" + workId + "/" + row.getString(15),
                row.getBoolean(29) ? null : row.getString(16),
                row.getString(17),
                row.getInt(18),
                row.getInt(19),
                row.getInt(20),
                row.getInt(21),
                row.getInt(27),
                email == null || since == null
                        ? null
                        : new ReportRow.Reporter(
                                row.getLong(22),
                                AddressClass.domain(email),
                                AddressClass.of(email).text(),
                                java.time.temporal.ChronoUnit.DAYS.between(since, OffsetDateTime.now()),
                                row.getInt(25),
                                row.getInt(26)));
    }
}
