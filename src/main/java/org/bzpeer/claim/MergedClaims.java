package org.bzpeer.claim;

import org.bzpeer.catalog.RecordChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decided claims on a record that goes are told of the survivor; whoever vouched or confirmed by it did so as the survivor. */
@Component
class MergedClaims implements RecordChanges {

    private static final String MOVE = """
            UPDATE claim c SET author_id = m.author_id FROM merged_author m WHERE c.author_id = m.old_id;
            DELETE FROM vouch v USING merged_author m WHERE v.author_id = m.old_id
                AND EXISTS (SELECT FROM vouch k WHERE k.claim_id = v.claim_id AND k.author_id = m.author_id);
            UPDATE vouch v SET author_id = m.author_id FROM merged_author m WHERE v.author_id = m.old_id;
            UPDATE evidence e SET reference = 'author ' || m.author_id FROM merged_author m
            WHERE e.reference = 'author ' || m.old_id AND e.rule IN ('E1', 'E2') AND NOT EXISTS (
                SELECT FROM evidence k WHERE k.author_id = e.author_id AND k.rule = e.rule
                    AND k.reference = 'author ' || m.author_id)
            """;

    private final JdbcTemplate jdbc;

    MergedClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Only a record that was ever claimed has claims, and only such a one has given anything. */
    @Override
    public void merging() {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM merged_author m JOIN author a ON a.id = m.old_id WHERE a.held"
                        + " OR EXISTS (SELECT FROM claim c WHERE c.author_id = a.id)"
                        + " OR EXISTS (SELECT FROM vouch v WHERE v.author_id = a.id))",
                Boolean.class))) {
            jdbc.execute(MOVE);
        }
    }
}
