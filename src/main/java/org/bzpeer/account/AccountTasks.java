package org.bzpeer.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to accounts by itself. */
@Configuration(proxyBeanMethods = false)
class AccountTasks {

    @Bean
    RecurringTask<Void> eraseAccounts(Leaving leaving) {
        return Tasks.recurring("erase-accounts", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((task, context) -> leaving.eraseDue());
    }

    @Bean
    RecurringTask<Void> tidyAccounts(Housekeeping housekeeping) {
        return Tasks.recurring("tidy-accounts", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((task, context) -> housekeeping.tidy());
    }
}
