package org.bzpeer.correction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.bzpeer.identity.NameForgotten;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the rows that corrections have changed are kept for an undo. They hold what people were called and whom they
 * followed, so they go after some time, and a name that somebody has had forgotten goes at once. That a correction was made stays known.
 */
@Component
class KeptRows {

    static final int KEPT_DAYS = 400;

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops all that are too old, some corrections at a time; what is cut off is done the next time. */
    void drop() {
        int dropped;
        do {
            dropped = jdbc.sql("""
                            DELETE FROM correction_change WHERE correction_id IN (
                                SELECT id FROM correction r WHERE made_at < now() - make_interval(days => ?)
                                    AND EXISTS (SELECT FROM correction_change c WHERE c.correction_id = r.id)
                                ORDER BY id LIMIT ?)
                            """).params(KEPT_DAYS, AT_ONCE).update();
        } while (dropped > 0);
    }

    /** Tells whether a correction can still be taken back as far as its rows go. */
    boolean areThere(Correction correction) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM correction_change WHERE correction_id = ?)")
                .param(correction.id())
                .query(Boolean.class)
                .single();
    }

    /** A correction whose rows hold the name cannot be undone any more, since an undo would bring the name back. */
    @EventListener
    void forget(NameForgotten forgotten) {
        jdbc.sql("""
                DELETE FROM correction_change WHERE correction_id IN (
                    SELECT r.id
                    FROM (SELECT :author UNION SELECT old_id FROM author_redirect WHERE author_id = :author) AS record (id)
                        JOIN correction r ON record.id IN (r.author_id, r.other_id)
                        JOIN correction_change c ON c.correction_id = r.id AND c.table_name IN ('author', 'author_name_form')
                    WHERE lower(:name) IN (lower(c.before ->> 'name'), lower(c.after ->> 'name')))
                """)
                .param("author", forgotten.authorId())
                .param("name", forgotten.name())
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> keptRowsTask(KeptRows rows) {
            return Tasks.recurring("kept-rows", FixedDelay.ofHours(24)).execute((instance, context) -> rows.drop());
        }
    }
}
