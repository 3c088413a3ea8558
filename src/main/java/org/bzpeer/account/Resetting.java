package org.bzpeer.account;

import java.time.Duration;
import java.util.Optional;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new password by a link to the mailbox. Whoever asks waits for nothing that depends on whether there is an account:
 * the look-up and the mail come after the answer.
 */
@Component
class Resetting {

    private static final String RESET = "reset";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Web web;
    private final TaskExecutor later;
    private final TransactionTemplate transaction;

    Resetting(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            Sessions sessions,
            Outbox outbox,
            Web web,
            TaskExecutor later,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.web = web;
        this.later = later;
        this.transaction = transaction;
    }

    /** Mails a link, soon, if the address has an account that may sign in. */
    void ask(String email) {
        later.execute(() -> transaction.executeWithoutResult(status -> accounts.findByEmailKey(Account.key(email))
                .filter(account -> account.state() != Account.State.SUSPENDED)
                .ifPresent(this::mail)));
    }

    private void mail(Account account) {
        String token = links.issue(RESET, account.id(), "", VALID);
        outbox.send(new Mail(
                account.email(),
                "A new password",
                "Somebody, probably you, asked for a new password for this address at BZPEER. To choose one:\n\n"
                        + web.url("/reset/" + token)
                        + "\n\nThe link works once, for ten minutes. If it was not you, there is nothing to do: the"
                        + " password stays as it is.\n"));
    }

    /** Returns the account that a link belongs to, without using the link up. */
    Optional<Account> holder(String token) {
        return links.look(RESET, token).flatMap(link -> accounts.findById(link.accountId()));
    }

    /**
     * Uses the link up, sets the password and ends all sessions of the account. Whoever has the link has the mailbox, so
     * the address counts as confirmed.
     *
     * @return false when the link does not work any more
     */
    @Transactional
    boolean change(String token, String password) {
        String hash = passwords.hash(password);
        Optional<Account> holder = links.redeem(RESET, token).flatMap(link -> accounts.findById(link.accountId()));
        holder.ifPresent(account -> {
            account.changePassword(hash);
            account.confirm();
            sessions.endAll(account.id());
            outbox.send(new Mail(
                    account.email(),
                    "Your password was changed",
                    "The password of your account at BZPEER was changed by a link to this address, and every session was"
                            + " ended. If it was not you, get a new password at once:\n\n"
                            + web.url("/reset")
                            + "\n"));
        });
        return holder.isPresent();
    }
}
