package org.bzpeer.curation;

import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a report is about. */
@Component
class ReportPages {

    private final Authors authors;
    private final JdbcClient jdbc;

    ReportPages(Authors authors, JdbcClient jdbc) {
        this.authors = authors;
        this.jdbc = jdbc;
    }

    /**
     * Returns the record, and the work on it when one is named.
     *
     * @throws NoSuchRecord when there is no such record, or the work is not on it
     * @throws RecordGone when the record is unlisted
     */
    ReportPage of(String researcher, @Nullable String work) {
        AuthorLink author = listed(researcher);
        if (work == null || work.isEmpty()) {
            return new ReportPage(author, null, null, null);
        }
        long workId = RecordId.parse(work);
        return jdbc.sql("SELECT title, printed_name FROM authorship WHERE author_id = ? AND work_id = ?")
                .params(author.id(), workId)
                .query((row, number) -> new ReportPage(author, workId, row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NoSuchRecord("This work does not stand on this record (any more)."));
    }

    /** Returns the record that may be shown. */
    AuthorLink listed(String researcher) {
        Author author = authors.findById(RecordId.parse(researcher))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        if (author.isUnlisted()) {
            throw new RecordGone();
        }
        return author.link();
    }
}
