package org.bzpeer.account;

import java.time.Duration;
import java.util.Optional;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holders change about their own accounts. The mailbox hears of everything that could be somebody else's doing. */
@Component
class Settings {

    private static final String ADDRESS = "address";
    private static final Duration VALID = Duration.ofHours(2);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Web web;

    Settings(Accounts accounts, Passwords passwords, Sessions sessions, OneTimeLinks links, Outbox outbox, Web web) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.outbox = outbox;
        this.web = web;
    }

    @Transactional
    void rename(long account, String name) {
        accounts.findById(account).orElseThrow().rename(name);
    }

    /** Sets a password and ends every session but the current one. */
    @Transactional
    void changePassword(long account, String password, @Nullable String session) {
        Account holder = accounts.findById(account).orElseThrow();
        holder.changePassword(passwords.hash(password));
        sessions.endOthers(account, session);
        outbox.send(new Mail(
                holder.email(),
                "Your password was changed",
                "The password of your account at BZPEER was changed in its settings, and every other session was ended."
                        + " If it was not you, get a new password at once:\n\n"
                        + web.url("/reset")
                        + "\n"));
    }

    /**
     * Mails a link to a new address and a notice to the old one. An address that has an account already gets another mail
     * instead; whoever asks does not learn of it.
     */
    @Transactional
    void askForAddress(long account, String email) {
        Account holder = accounts.findById(account).orElseThrow();
        outbox.send(new Mail(
                holder.email(),
                "Another address for your account",
                "Somebody, probably you, asked to change the address of your account at BZPEER to " + email.strip()
                        + ". It changes when the link that went there is opened.\n\nIf it was not you, somebody is in your"
                        + " account: get a new password at once, which ends every session.\n\n"
                        + web.url("/reset")
                        + "\n"));
        if (accounts.findByEmailKey(Account.key(email)).isPresent()) {
            outbox.send(new Mail(
                    email.strip(),
                    "This address has an account already",
                    "Somebody, probably you, wanted to use this address for another account at BZPEER. It has one already,"
                            + " so nothing was changed:\n\n"
                            + web.url("/login")
                            + "\n"));
            return;
        }
        String token = links.issue(ADDRESS, account, email.strip(), VALID);
        outbox.send(new Mail(
                email.strip(),
                "Confirm your new address",
                "Somebody, probably you, asked to use this address for an account at BZPEER. To confirm it:\n\n"
                        + web.url("/address/" + token)
                        + "\n\nThe link works for two hours. If it was not you, there is nothing to do.\n"));
    }

    /** Returns the address that a link confirms, without using the link up. */
    Optional<String> waitingAddress(String token) {
        return links.look(ADDRESS, token).map(OneTimeLinks.Redeemed::detail);
    }

    /** Uses the link up and makes the change; false when the link does not work or the address was taken meanwhile. */
    @Transactional
    boolean confirmAddress(String token) {
        Optional<OneTimeLinks.Redeemed> link = links.redeem(ADDRESS, token);
        if (link.isEmpty()) {
            return false;
        }
        String email = link.get().detail();
        accounts.lock(Account.key(email));
        if (accounts.findByEmailKey(Account.key(email)).isPresent()) {
            return false;
        }
        Account holder = accounts.findById(link.get().accountId()).orElseThrow();
        String before = holder.email();
        holder.moveTo(email);
        outbox.send(new Mail(
                before,
                "The address of your account was changed",
                "Your account at BZPEER now has the address " + email + ". This is the last mail to the old one.\n"));
        return true;
    }
}
