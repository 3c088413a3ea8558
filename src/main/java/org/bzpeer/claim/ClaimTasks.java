package org.bzpeer.claim;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time alone does to claims: deadlines pass, proofs are looked at again. */
@Configuration(proxyBeanMethods = false)
class ClaimTasks {

    private static final int AT_ONCE = 50;
    private static final FixedDelay HOURLY = FixedDelay.of(Duration.ofHours(1));

    @Bean
    RecurringTask<Void> lapseClaims(Claiming claiming) {
        return Tasks.recurring("lapse-claims", HOURLY).execute((instance, context) -> {
            while (claiming.lapse(Instant.now(), AT_ONCE) == AT_ONCE) {
                // The next fifty, in a transaction of their own.
            }
        });
    }

    @Bean
    RecurringTask<Void> recheckProofs(Rechecks rechecks) {
        return Tasks.recurring("recheck-proofs", HOURLY).execute((instance, context) -> {
            while (rechecks.run(Instant.now(), AT_ONCE) == AT_ONCE) {
                // Each proof that was looked at has another time by now.
            }
        });
    }
}
