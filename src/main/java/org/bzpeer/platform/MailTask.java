package org.bzpeer.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail leaves. On a trial without a mail server everything stays to be read under {@code /dev/mail}. */
@Configuration(proxyBeanMethods = false)
class MailTask {

    @Bean
    RecurringTask<Void> sendMail(MailDelivery delivery, DatabaseOrigin database) {
        return Tasks.recurring("send-mail", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((task, context) -> {
                    delivery.sendDue();
                    if (delivery.isPossible() || !database.isEmbedded()) {
                        delivery.giveUpOld();
                    }
                });
    }
}
