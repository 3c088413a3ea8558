package org.bzpeer.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports. */
@Component
class AbuseReportRows {

    private static final String COLUMNS = """
            SELECT r.id, r.reported_at, r.reason, r.note, r.reporter_id, p.name, r.reported_id, q.name, r.author_id, a.name,
                a.slug, r.intent, r.request_text, r.messages, d.outcome, d.note, d.curator_id, d.decided_at, a.unlisted,
                EXISTS (SELECT FROM author o WHERE o.owner_id = r.reporter_id AND o.unlisted),
                EXISTS (SELECT FROM author o WHERE o.owner_id = r.reported_id AND o.unlisted)
            """;
    private static final String JOINS = """
            LEFT JOIN account p ON p.id = r.reporter_id
            LEFT JOIN account q ON q.id = r.reported_id
            LEFT JOIN author a ON a.id = r.author_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AbuseReportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AbuseReport> open(long afterId) {
        return jdbc.sql(COLUMNS + """
                FROM abuse_report_open o JOIN abuse_report r ON r.id = o.report_id
                LEFT JOIN abuse_decision d ON d.report_id = r.id
                """ + JOINS + "WHERE o.report_id > ? ORDER BY o.report_id LIMIT 51")
                .param(afterId)
                .query((row, number) -> report(row))
                .list();
    }

    List<AbuseReport> decided() {
        return jdbc.sql(COLUMNS + "FROM abuse_decision d JOIN abuse_report r ON r.id = d.report_id\n" + JOINS
                        + "ORDER BY d.decided_at DESC LIMIT 50")
                .query((row, number) -> report(row))
                .list();
    }

    Optional<AbuseReport> find(long id) {
        return jdbc.sql(COLUMNS + "FROM abuse_report r LEFT JOIN abuse_decision d ON d.report_id = r.id\n" + JOINS
                        + "WHERE r.id = ?")
                .param(id)
                .query((row, number) -> report(row))
                .optional();
    }

    private AbuseReport report(ResultSet row) throws SQLException {
        String outcome = row.getString(15);
        return new AbuseReport(
                row.getLong(1),
                Moments.of(row, 2),
                AbuseReason.valueOf(row.getString(3)).text(),
                row.getString(4),
                row.getLong(5),
                name(row.getString(6), row.getBoolean(20)),
                row.getLong(7),
                name(row.getString(8), row.getBoolean(21)),
                record(row),
                Intent.valueOf(row.getString(12)).text(),
                row.getString(13),
                List.of(json.readValue(row.getString(14), AbuseReport.Copied[].class)),
                outcome == null
                        ? null
                        : new AbuseReport.Decision(
                                AbuseOutcome.valueOf(outcome),
                                row.getString(16),
                                row.getLong(17),
                                Moments.of(row, 18)));
    }

    /** Whoever has been unlisted is named nowhere, to curators neither; the numbers lead on. */
    private static @Nullable AuthorLink record(ResultSet row) throws SQLException {
        String name = row.getString(10);
        if (name == null) {
            return null;
        }
        long id = row.getLong(9);
        return row.getBoolean(19) ? AuthorLink.unlisted(id) : new AuthorLink(id, name, row.getString(11));
    }

    private static String name(@Nullable String name, boolean unlisted) {
        return unlisted ? "unlisted person" : Objects.requireNonNullElse(name, "deleted account");
    }
}
