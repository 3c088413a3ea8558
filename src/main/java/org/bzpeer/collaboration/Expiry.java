package org.bzpeer.collaboration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks requests whose time is over. Pages and rules go by the time itself, so nothing hangs on when this runs. */
@Component
class Expiry {

    private final JdbcClient jdbc;

    Expiry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks what is past its day; returns how many. */
    int expire() {
        return jdbc.sql("""
                UPDATE collaboration_request SET state = 'EXPIRED', closed_at = expires_at
                WHERE state = 'OPEN' AND expires_at <= now()
                """).update();
    }

    /** The hourly task. */
    @Configuration(proxyBeanMethods = false)
    static class Hourly {

        @Bean
        RecurringTask<Void> collaborationExpiry(Expiry expiry, Offers offers) {
            return Tasks.recurring("collaboration-expiry", FixedDelay.ofHours(1))
                    .execute((instance, context) -> {
                        expiry.expire();
                        offers.reopen();
                    });
        }
    }
}
