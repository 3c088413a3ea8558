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

/** Makes accounts and confirms their addresses. */
@Component
class Joining {

    private static final String CONFIRM = "confirm";
    private static final Duration VALID = Duration.ofDays(2);

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Web web;
    private final TaskExecutor later;
    private final TransactionTemplate transaction;

    Joining(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            Outbox outbox,
            Web web,
            TaskExecutor later,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.outbox = outbox;
        this.web = web;
        this.later = later;
        this.transaction = transaction;
    }

    /** Mails a link to whoever has the mailbox. Somebody who has an account already is told so there, and only there. */
    @Transactional
    void join(JoinForm form) {
        String hash = passwords.hash(form.password());
        accounts.lock(Account.key(form.email()));
        Optional<Account> known = accounts.findByEmailKey(Account.key(form.email()));
        if (known.isPresent() && known.get().state() != Account.State.UNCONFIRMED) {
            outbox.send(new Mail(
                    known.get().email(),
                    "You already have an account",
                    "Somebody, probably you, asked to join BZPEER with this address. It has an account already:\n\n"
                            + web.url("/login")
                            + "\n\nIf you forgot the password, the same page leads to a new one.\n"));
            return;
        }
        Account account = known.orElseGet(() ->
                accounts.save(new Account(form.email().strip(), form.name().strip(), hash)));
        account.changePassword(hash);
        mail(account, form.next());
    }

    /** Mails a new link, soon, if the address waits to be confirmed; whoever asks does not learn whether it does. */
    void resend(String email) {
        later.execute(() -> transaction.executeWithoutResult(status -> accounts.findByEmailKey(Account.key(email))
                .filter(account -> account.state() == Account.State.UNCONFIRMED)
                .ifPresent(account -> mail(account, "/feed"))));
    }

    private void mail(Account account, String next) {
        String token = links.issue(CONFIRM, account.id(), Web.ownPath(next, "/feed"), VALID);
        outbox.send(new Mail(
                account.email(),
                "Confirm your address",
                "Somebody, probably you, asked to join BZPEER with this address. To confirm it:\n\n"
                        + web.url("/confirm/" + token)
                        + "\n\nThe link works for two days. If it was not you, there is nothing to do.\n"));
    }

    boolean isWaiting(String token) {
        return links.look(CONFIRM, token).isPresent();
    }

    /** Confirms the address and returns the page that the visitor wanted; empty when the link does not work any more. */
    @Transactional
    Optional<String> confirm(String token) {
        return links.redeem(CONFIRM, token).map(link -> {
            accounts.findById(link.accountId()).orElseThrow().confirm();
            return link.detail();
        });
    }
}
