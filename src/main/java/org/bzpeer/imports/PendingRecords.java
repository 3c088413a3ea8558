package org.bzpeer.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.bzpeer.catalog.RecordsPending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Computes records anew that people's decisions changed; while an import runs, that import's completion takes them along. */
@Component
class PendingRecords {

    private final JdbcClient jdbc;
    private final Completion completion;

    PendingRecords(JdbcClient jdbc, Completion completion) {
        this.jdbc = jdbc;
        this.completion = completion;
    }

    /** In a transaction of its own, since the one that caused it is over. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void complete(RecordsPending pending) {
        if (isAlone()) {
            completion.run();
        }
    }

    private boolean isAlone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(SourceLock.ANY)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Records whose turn did not come, since an import ran or the site was stopped, come now. */
    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> pendingRecordsTask(PendingRecords records) {
            return Tasks.recurring("pending-records", FixedDelay.of(Duration.ofMinutes(2)))
                    .execute((instance, context) -> records.complete(new RecordsPending()));
        }
    }
}
