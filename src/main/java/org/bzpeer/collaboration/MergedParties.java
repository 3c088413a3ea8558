package org.bzpeer.collaboration;

import org.bzpeer.catalog.RecordChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Requests and blocks name records, requests works too; of one that goes they name the one that stays. */
@Component
class MergedParties implements RecordChanges {

    private static final String MOVE = """
            UPDATE collaboration_request r SET author_id = m.author_id FROM merged_author m WHERE r.author_id = m.old_id;
            UPDATE collaboration_request r SET sender_author_id = m.author_id FROM merged_author m
            WHERE r.sender_author_id = m.old_id;
            UPDATE collaboration_block b SET author_id = m.author_id FROM merged_author m WHERE b.author_id = m.old_id
            """;

    private final JdbcTemplate jdbc;

    MergedParties(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Only a record that was ever claimed has taken part in anything. */
    @Override
    public void merging() {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM merged_author m JOIN author a ON a.id = m.old_id AND a.held)",
                Boolean.class))) {
            jdbc.execute(MOVE);
        }
    }

    @Override
    public void mergingWorks() {
        jdbc.execute("""
                UPDATE collaboration_request r SET context_id = m.work_id FROM merged_work m
                WHERE r.context_kind IN ('WORK', 'OWN') AND r.context_id = m.old_id
                """);
    }
}
