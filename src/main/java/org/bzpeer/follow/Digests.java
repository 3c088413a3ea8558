package org.bzpeer.follow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bzpeer.account.Accounts;
import org.bzpeer.platform.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends digests that are due. Each is one transaction that takes the account's settings, puts the mail into the outbox
 * and moves the time of the next: of several instances one sends it, and one that dies has not sent it.
 */
@Component
class Digests {

    /** So many news a mail names; the feed has them all. */
    static final int NAMED = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final AllFeedSettings settings;
    private final News news;
    private final DigestMails mails;
    private final Accounts accounts;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Digests(
            AllFeedSettings settings,
            News news,
            DigestMails mails,
            Accounts accounts,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.news = news;
        this.mails = mails;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Sends all digests that are due now. One that fails waits, and those of others are sent all the same. */
    void sendDue() {
        Instant now = Instant.now();
        boolean more = true;
        while (more) {
            AtomicLong taken = new AtomicLong();
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> sendOne(now, taken)));
            } catch (RuntimeException failure) {
                if (taken.get() == 0) {
                    throw failure;
                }
                LOG.warn("The digest of account {} could not be made.", taken.get(), failure);
                transaction.executeWithoutResult(
                        status -> settings.lock(taken.get()).ifPresent(account -> account.failed(now)));
            }
        }
    }

    private boolean sendOne(Instant now, AtomicLong taken) {
        Optional<FeedSettings> due = settings.takeDue(now);
        due.ifPresent(account -> {
            taken.set(account.accountId());
            List<News.Item> items = news.of(account.accountId(), account.digestSeen(), Long.MAX_VALUE, NAMED + 1);
            if (!items.isEmpty()) {
                String address =
                        accounts.findById(account.accountId()).orElseThrow().email();
                outbox.send(mails.mail(address, account, items));
            }
            account.digested(
                    now,
                    items.isEmpty() ? account.digestSeen() : items.getFirst().id());
        });
        return due.isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> digestTask(Digests digests) {
            return Tasks.recurring("digests", FixedDelay.ofMinutes(5))
                    .execute((instance, context) -> digests.sendDue());
        }
    }
}
