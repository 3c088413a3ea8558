package org.bzpeer.curation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.account.Accounts;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.platform.AuditLog;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of wrong works, and decides them. */
@Component
class Reporting {

    private final WrongWorkReports reports;
    private final Impartiality impartiality;
    private final TakingOff takingOff;
    private final AuditLog audit;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Web web;

    Reporting(
            WrongWorkReports reports,
            Impartiality impartiality,
            TakingOff takingOff,
            AuditLog audit,
            Accounts accounts,
            Outbox outbox,
            Web web) {
        this.reports = reports;
        this.impartiality = impartiality;
        this.takingOff = takingOff;
        this.audit = audit;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
    }

    @Transactional
    void report(WrongWorkReport report) {
        reports.save(report);
    }

    /** Decides one report; an empty answer stands for the reason's own words. */
    @Transactional
    void decide(long id, ReportReason reason, String answer, long curator) {
        WrongWorkReport report = find(id);
        impartiality.require(curator, report.authorId(), report.accountId());
        Long work = report.workId();
        if (!ReportReason.of(work != null).contains(reason)) {
            throw new BadRequest("This reason needs a work, and the report names none.");
        }
        String words = answer.isBlank() ? reason.template() : answer.strip();
        report.decide(reason, words, curator);
        if (work != null && report.takesOff(reason)) {
            report.takenOff(takingOff.takeOff(report.authorId(), work));
        }
        audit.append(
                curator,
                "report." + report.state().name().toLowerCase(Locale.ROOT),
                "wrong work report " + id,
                reason.name(),
                subject(report));
        tell(report, reason, words);
    }

    /** Decides many at once, all or none; only with reasons from which nothing follows for a record. */
    @Transactional
    void decideMany(List<Long> ids, ReportReason reason, long curator) {
        if (!ReportReason.forMany().contains(reason)) {
            throw new BadRequest("A report is accepted on its own page, one at a time.");
        }
        for (long id : ids) {
            decide(id, reason, "", curator);
        }
    }

    /** Notes that the record has been corrected after an accepted report. */
    @Transactional
    void corrected(long id, long curator) {
        WrongWorkReport report = find(id);
        report.corrected();
        audit.append(curator, "report.corrected", "wrong work report " + id, null, subject(report));
    }

    /** Puts a work that was taken off after a report back on its record. */
    @Transactional
    void restore(long id, long curator) {
        WrongWorkReport report = find(id);
        impartiality.require(curator, report.authorId(), report.accountId());
        Long work = report.workId();
        String moves = report.restore();
        takingOff.putBack(report.authorId(), work == null ? 0 : work, moves);
        audit.append(curator, "report.restored", "wrong work report " + id, null, subject(report));
    }

    private WrongWorkReport find(long id) {
        return reports.findById(id).orElseThrow(() -> new NoSuchRecord("There is no report with this number."));
    }

    private static Map<String, Object> subject(WrongWorkReport report) {
        return Map.of("author", report.authorId(), "work", report.workId() == null ? 0L : report.workId());
    }

    private void tell(WrongWorkReport report, ReportReason reason, String words) {
        @Nullable Long account = report.toAnswer();
        Optional.ofNullable(account)
                .flatMap(accounts::findById)
                .ifPresent(known -> outbox.send(new Mail(
                        known.email(),
                        "Your report to BZPEER",
                        "You reported: " + report.kind().text() + ".\n\nA curator has decided: "
                                + reason.text() + ".\n\n" + words + "\n\nThe record: "
                                + web.url("/researchers/" + report.authorId()) + "\n")));
    }
}
