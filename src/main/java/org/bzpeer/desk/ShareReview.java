package org.bzpeer.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes B2 from records that have grown: imports bring works that nobody has answered for yet. */
@Component
class ShareReview {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;
    private final OwnerEvidence evidence;
    private final TransactionTemplate transaction;

    ShareReview(JdbcClient jdbc, OwnerEvidence evidence, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    /** Looks at every record that holds B2, one transaction a record. */
    void run() {
        long last = 0;
        List<Long> records;
        do {
            records = jdbc.sql("""
                    SELECT author_id FROM evidence WHERE author_id > ? AND rule = 'B2' AND revoked_on IS NULL
                    ORDER BY author_id LIMIT ?
                    """)
                    .params(last, PIECE)
                    .query((row, number) -> row.getLong(1))
                    .list();
            for (long author : records) {
                transaction.executeWithoutResult(status -> evidence.renewShare(author));
                last = author;
            }
        } while (records.size() == PIECE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Recurring {

        @Bean
        RecurringTask<Void> reviewShares(ShareReview review) {
            return Tasks.recurring("review-shares", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> review.run());
        }
    }
}
