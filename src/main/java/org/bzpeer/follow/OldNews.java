package org.bzpeer.follow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops news that nobody looks for any more: a feed and a digest tell of a year, and a record keeps all its works. */
@Component
class OldNews {

    static final int KEPT_DAYS = 400;

    private static final int AT_ONCE = 5_000;

    /** Ids rise with time, so the oldest come first by the primary key; what a news is about goes with it. */
    private static final String DROP = """
            DELETE FROM news WHERE id IN (SELECT id FROM news ORDER BY id LIMIT ?)
                AND happened_at < now() - make_interval(days => ?)
            """;

    private final JdbcClient jdbc;

    OldNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops all of them, some at a time; what is cut off is done the next time. */
    void drop() {
        int dropped;
        do {
            dropped = jdbc.sql(DROP).params(AT_ONCE, KEPT_DAYS).update();
        } while (dropped == AT_ONCE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> oldNewsTask(OldNews news) {
            return Tasks.recurring("old-news", FixedDelay.ofHours(24)).execute((instance, context) -> news.drop());
        }
    }
}
