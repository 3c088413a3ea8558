package org.bzpeer.curation;

import java.time.Instant;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * A report with its signals.
 *
 * @param takenOff the work was taken off the record after this report and has not been put back
 * @param author the record, or null when it is gone
 * @param works the number of works on the record
 * @param workId 0 when the whole record is meant
 * @param workTitle null when the work does not stand on the record (any more)
 * @param basis why the work stands on the record, by its code
 * @param workAuthors the number of names on the work
 * @param sharedCoauthors how many of them share another work with the record
 * @param reportsOnRecord other reports on the record, decided ones included
 * @param reportsOnWork other reports on the work
 * @param namesakes other records with the same name
 * @param reporter null when nobody was signed in, or the account is gone
 */
// Public, since templates are compiled only against public types.
public record ReportRow(
        long id,
        ReportKind kind,
        String note,
        Instant reportedAt,
        boolean open,
        @Nullable ReportReason reason,
        String answer,
        boolean toCorrect,
        boolean takenOff,
        @Nullable AuthorLink author,
        int works,
        long workId,
        @Nullable String workTitle,
        @Nullable String workHref,
        @Nullable String printedName,
        @Nullable String basis,
        int workAuthors,
        int sharedCoauthors,
        int reportsOnRecord,
        int reportsOnWork,
        int namesakes,
        @Nullable Reporter reporter) {

    /** The account that reported, with what its earlier reports came to. */
    public record Reporter(
            long accountId, String domain, String addressClass, long ageDays, int accepted, int rejected) {}
}
