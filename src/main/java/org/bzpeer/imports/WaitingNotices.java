package org.bzpeer.imports;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notices that came before the work that they are about mark it when it is there. */
@Component
class WaitingNotices {

    /** Of several about one work the gravest holds, and no mark is softened. */
    private static final String MARK = """
            CREATE TEMPORARY TABLE found_notice ON COMMIT DROP AS
            SELECT n.scheme, n.value, i.work_id, n.status, n.notice_doi, %1$s AS gravity
            FROM work_notice n JOIN work_identifier i ON i.scheme = n.scheme AND i.value = n.value
            JOIN work_pending p ON p.work_id = i.work_id;
            DELETE FROM work_notice n USING found_notice f WHERE n.scheme = f.scheme AND n.value = f.value;
            UPDATE work w SET status = f.status, notice_doi = %3$s, version = w.version + 1
            FROM (SELECT DISTINCT ON (work_id) * FROM found_notice ORDER BY work_id, gravity, notice_doi) f
            WHERE w.id = f.work_id AND (w.status IS NULL OR f.gravity <= %2$s)
                AND (w.status, w.notice_doi) IS DISTINCT FROM (f.status, %3$s)
            """.formatted(
                    Mark.gravity("n.status"),
                    Mark.gravity("w.status"),
                    Mark.notice("f.status", "f.notice_doi", "w.status", "w.notice_doi"));

    private final JdbcTemplate jdbc;

    WaitingNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks pending works, in the transaction that completes them. */
    void mark() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT FROM work_notice)", Boolean.class))) {
            jdbc.execute(MARK);
        }
    }
}
