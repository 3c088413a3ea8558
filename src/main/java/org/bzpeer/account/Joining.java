package org.bzpeer.account;

import java.time.Duration;
import java.util.Optional;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    Joining(Accounts accounts, Passwords passwords, OneTimeLinks links, Outbox outbox, Web web) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.outbox = outbox;
        this.web = web;
    }

    /** Mails a link to whoever has the mailbox. Somebody who has an account already is told so there, and only there. */
    @Transactional
    void join(JoinForm form) {
        String hash = passwords.hash(form.password());
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
        String token = links.issue(CONFIRM, account.id(), Web.ownPath(form.next(), "/feed"), VALID);
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
