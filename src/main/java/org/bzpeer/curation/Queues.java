package org.bzpeer.curation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits in each queue, counted up to a hundred by the queues' own indexes. */
@Component
public class Queues {

    /** One queue: where it is, what waits in it, and how many, 100 standing for more. */
    public record Queue(String href, String name, int waiting) {}

    private static final String COUNTS = """
            SELECT
                (SELECT count(*) FROM (SELECT FROM claim
                    WHERE state IN ('PENDING', 'APPEALED') AND waits_for = 'CURATOR' LIMIT 100) x),
                (SELECT count(*) FROM (SELECT FROM claim WHERE state = 'DISPUTED' LIMIT 100) x),
                (SELECT count(*) FROM (SELECT FROM wrong_work_report WHERE state = 'OPEN' LIMIT 100) x),
                (SELECT count(*) FROM (SELECT FROM wrong_work_report WHERE to_correct LIMIT 100) x),
                (SELECT count(*) FROM (SELECT FROM unlisting_request WHERE state = 'OPEN' LIMIT 100) x),
                (SELECT count(*) FROM (SELECT FROM abuse_report_open LIMIT 100) x)
            """;

    private final JdbcClient jdbc;

    Queues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Queue> all() {
        return jdbc.sql(COUNTS)
                .query((row, number) -> List.of(
                        new Queue("/curation/claims", "Claims", row.getInt(1)),
                        new Queue("/curation/disputes", "Disputes", row.getInt(2)),
                        new Queue("/curation/reports", "Reports of wrong works", row.getInt(3)),
                        new Queue("/curation/reports?show=correct", "Records to be corrected", row.getInt(4)),
                        new Queue("/curation/abuse", "Reports of abuse", row.getInt(6)),
                        new Queue("/curation/unlistings", "Requests to be unlisted", row.getInt(5))))
                .single();
    }
}
