package org.bzpeer.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.platform.AuditLog;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing an account: seven days to think better of it, then for good. */
@Component
class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
    private static final String STAY = "stay";
    private static final Duration TO_UNDO = Duration.ofDays(7);
    private static final int AT_ONCE = 100;

    private final Accounts accounts;
    private final List<PersonalData> data;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Web web;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Leaving(
            Accounts accounts,
            List<PersonalData> data,
            OneTimeLinks links,
            Outbox outbox,
            Web web,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.data = data;
        this.links = links;
        this.outbox = outbox;
        this.web = web;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Begins the seven days and mails a link that ends them. */
    @Transactional
    void leave(long account) {
        Account holder = accounts.findById(account).orElseThrow();
        if (holder.state() != Account.State.ACTIVE) {
            return;
        }
        holder.leave(Instant.now().plus(TO_UNDO));
        String token = links.issue(STAY, account, "", TO_UNDO);
        outbox.send(new Mail(
                holder.email(),
                "Your account is going to be erased",
                "Somebody, probably you, asked to erase your account at BZPEER. That happens in seven days, with all that is"
                        + " kept about it. To keep it instead:\n\n"
                        + web.url("/stay/" + token)
                        + "\n\nLogging in and saying so in the settings does the same.\n"));
    }

    @Transactional
    void comeBack(long account) {
        accounts.findById(account).orElseThrow().comeBack();
    }

    boolean isWaiting(String token) {
        return links.look(STAY, token).isPresent();
    }

    /** Ends the seven days by the mailed link; false when it does not work any more. */
    @Transactional
    boolean comeBack(String token) {
        Optional<OneTimeLinks.Redeemed> link = links.redeem(STAY, token);
        link.ifPresent(found -> comeBack(found.accountId()));
        return link.isPresent();
    }

    /** Erases the accounts whose days are over, each on its own, and returns how many. */
    int eraseDue() {
        List<Long> due = jdbc.sql(
                        "SELECT id FROM account WHERE state = 'LEAVING' AND leaves_at <= now() ORDER BY leaves_at LIMIT ?")
                .param(AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
        int erased = 0;
        for (long account : due) {
            try {
                erased += Boolean.TRUE.equals(transaction.execute(status -> erase(account))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.error("Account {} could not be erased and is tried again.", account, e);
            }
        }
        return erased;
    }

    /** Whoever came back in the meantime stays: the row is locked and looked at once more. */
    private boolean erase(long account) {
        boolean stillDue = jdbc.sql(
                        "SELECT 1 FROM account WHERE id = ? AND state = 'LEAVING' AND leaves_at <= now() FOR UPDATE")
                .param(account)
                .query((row, number) -> true)
                .optional()
                .orElse(false);
        if (stillDue) {
            data.forEach(part -> part.erase(account));
            jdbc.sql("DELETE FROM account WHERE id = ?").param(account).update();
            audit.append(null, "account.erased", "account " + account, "asked by its holder", Map.of());
        }
        return stillDue;
    }
}
