package org.bzpeer.collaboration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.platform.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports of abuse: made by the two sides of a request, read and decided by curators alone. */
@Component
public class AbuseReports {

    /** So many days somebody who is barred can send neither requests nor messages. */
    public static final int BARRED_DAYS = 90;

    private static final int MESSAGES = 50;

    private static final String COPY = """
            INSERT INTO abuse_report (request_id, author_id, reporter_id, reported_id, reason, note, intent, request_text,
                messages, reported_at)
            SELECT r.id, r.author_id, :reporter, :reported, :reason, :note, r.intent, r.text, coalesce((
                SELECT jsonb_agg(jsonb_build_object('writtenAt', to_char(m.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    'byReported', m.writer_id = :reported, 'text', m.text) ORDER BY m.id)
                FROM (SELECT * FROM collaboration_message WHERE request_id = r.id AND writer_id IS NOT NULL
                    ORDER BY id DESC LIMIT :messages) m), '[]'), now()
            FROM collaboration_request r WHERE r.id = :request
            RETURNING id
            """;

    private final RequestAnswers answers;
    private final AbuseReportRows rows;
    private final AuditLog audit;
    private final Notices notices;
    private final JdbcClient jdbc;

    AbuseReports(RequestAnswers answers, AbuseReportRows rows, AuditLog audit, Notices notices, JdbcClient jdbc) {
        this.answers = answers;
        this.rows = rows;
        this.audit = audit;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Returns the open reports after a report's id, oldest first, at most 51: a page, and whether there is another one. */
    public List<AbuseReport> open(long afterId) {
        return rows.open(afterId);
    }

    /** Returns the decided reports, newest decision first, at most 50. */
    public List<AbuseReport> decided() {
        return rows.decided();
    }

    public Optional<AbuseReport> find(long id) {
        return rows.find(id);
    }

    /** Keeps a copy of what one side of a request reports of the other; nothing tells the other side. */
    @Transactional
    void report(long reporter, long request, AbuseReason reason, String note) {
        Parties parties = answers.parties(request);
        parties.mustInclude(reporter);
        Long reported = parties.other(reporter);
        if (reported == null) {
            throw new NoSuchRecord("The account that wrote this has been deleted; there is nobody left to report.");
        }
        long id = jdbc.sql(COPY)
                .param("request", request)
                .param("reporter", reporter)
                .param("reported", reported)
                .param("reason", reason.name())
                .param("note", note)
                .param("messages", MESSAGES)
                .query((row, number) -> row.getLong(1))
                .single();
        jdbc.sql("INSERT INTO abuse_report_open (report_id) VALUES (?)")
                .param(id)
                .update();
    }

    /**
     * Decides a report; the decision and its entry in the audit log stand or fall together.
     *
     * @param note for curators only, at most 1,000 characters; may be empty
     * @throws OwnReport when the curator is one of its sides
     * @throws ReportAlreadyDecided when it is not open any more
     */
    @Transactional
    public void decide(long reportId, long curatorId, AbuseOutcome outcome, String note) {
        AbuseReport report = find(reportId).orElseThrow(() -> new NoSuchRecord("There is no report with this number."));
        if (curatorId == report.reporterId() || curatorId == report.reportedId()) {
            throw new OwnReport();
        }
        if (jdbc.sql("DELETE FROM abuse_report_open WHERE report_id = ?")
                        .param(reportId)
                        .update()
                == 0) {
            throw new ReportAlreadyDecided();
        }
        @Nullable
        Instant until = outcome == AbuseOutcome.BARRED ? Instant.now().plus(Duration.ofDays(BARRED_DAYS)) : null;
        jdbc.sql("""
                INSERT INTO abuse_decision (report_id, outcome, note, curator_id, decided_at, barred_id, barred_until)
                VALUES (:report, :outcome, :note, :curator, now(), :barred::bigint, :until::timestamptz)
                """)
                .param("report", reportId)
                .param("outcome", outcome.name())
                .param("note", note)
                .param("curator", curatorId)
                .param("barred", until == null ? null : report.reportedId())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
        audit.append(
                curatorId,
                "report." + outcome.name().toLowerCase(Locale.ROOT),
                "report " + reportId,
                note,
                Map.of("reported", report.reportedId()));
        tell(report, outcome, until);
    }

    private void tell(AbuseReport report, AbuseOutcome outcome, @Nullable Instant until) {
        if (outcome == AbuseOutcome.WARNED) {
            notices.warned(report.reportedId());
        } else if (until != null) {
            notices.barred(report.reportedId(), Moments.day(until));
        }
        notices.lookedAt(report.reporterId());
    }
}
