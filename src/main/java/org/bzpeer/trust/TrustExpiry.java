package org.bzpeer.trust;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evidence ends on its day: once an hour what is over is taken out of the snapshots. */
@Configuration(proxyBeanMethods = false)
class TrustExpiry {

    private static final int AT_ONCE = 100;

    @Bean
    RecurringTask<Void> expireEvidence(Ledger ledger) {
        return Tasks.recurring("expire-evidence", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (ledger.expire(Ledger.today(), AT_ONCE) > 0) {
                        // The next hundred, in a transaction of their own.
                    }
                });
    }
}
