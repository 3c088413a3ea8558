package org.bzpeer.account;

import java.time.Duration;
import java.util.Optional;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
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
    private final OrcidIds orcids;
    private final Outbox outbox;
    private final Web web;
    private final TaskExecutor later;
    private final TransactionTemplate transaction;

    Joining(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            OrcidIds orcids,
            Outbox outbox,
            Web web,
            TaskExecutor later,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.orcids = orcids;
        this.outbox = outbox;
        this.web = web;
        this.later = later;
        this.transaction = transaction;
    }

    /** Mails a link to whoever has the mailbox. Somebody who has an account already is told so there, and only there. */
    @Transactional
    void join(JoinForm form) {
        join(form.email(), form.name(), passwords.hash(form.password()), Web.ownPath(form.next(), "/feed"));
    }

    /** The same without a password, for somebody who has shown an iD: it is linked when the address is confirmed. */
    @Transactional
    void joinWith(String orcid, OrcidJoinForm form) {
        join(form.email(), form.name(), null, orcid + " /feed");
    }

    private void join(String email, String name, @Nullable String hash, String detail) {
        accounts.lock(Account.key(email));
        Optional<Account> known = accounts.findByEmailKey(Account.key(email));
        if (known.isPresent() && known.get().state() != Account.State.UNCONFIRMED) {
            outbox.send(new Mail(
                    known.get().email(),
                    "You already have an account",
                    "Somebody, probably you, asked to join BZPEER with this address. It has an account already:\n\n"
                            + web.url("/login")
                            + "\n\nIf you forgot the password, the same page leads to a new one. An ORCID iD is linked in"
                            + " the settings.\n"));
            return;
        }
        Account account = known.orElseGet(() -> accounts.save(new Account(email.strip(), name.strip(), hash)));
        // An earlier form of the same address may have been somebody else's: the newest one counts whole.
        account.rename(name);
        account.changePassword(hash);
        mail(account, detail);
    }

    /** Mails a new link, soon, if the address waits to be confirmed; whoever asks does not learn whether it does. */
    void resend(String email) {
        later.execute(() -> transaction.executeWithoutResult(status -> accounts.findByEmailKey(Account.key(email))
                .filter(account -> account.state() == Account.State.UNCONFIRMED)
                .ifPresent(account -> mail(account, "/feed"))));
    }

    private void mail(Account account, String detail) {
        String token = links.issue(CONFIRM, account.id(), detail, VALID);
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
            int space = link.detail().indexOf(' ');
            if (space > 0) {
                orcids.link(link.accountId(), link.detail().substring(0, space));
            }
            return link.detail().substring(space + 1);
        });
    }
}
