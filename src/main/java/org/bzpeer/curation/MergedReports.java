package org.bzpeer.curation;

import org.bzpeer.catalog.RecordChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was reported and asked about a record or a work that goes is about the one that stays from now on. */
@Component
class MergedReports implements RecordChanges {

    private final JdbcTemplate jdbc;

    MergedReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merging() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT FROM merged_author)", Boolean.class))) {
            jdbc.execute("""
                    UPDATE wrong_work_report r SET author_id = m.author_id FROM merged_author m WHERE r.author_id = m.old_id;
                    UPDATE unlisting_request r SET author_id = m.author_id FROM merged_author m WHERE r.author_id = m.old_id
                    """);
        }
    }

    @Override
    public void mergingWorks() {
        jdbc.execute(
                "UPDATE wrong_work_report r SET work_id = m.work_id FROM merged_work m WHERE r.work_id = m.old_id");
    }
}
