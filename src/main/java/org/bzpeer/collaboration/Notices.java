package org.bzpeer.collaboration;

import org.bzpeer.account.Accounts;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail that something has happened: never what was written, and never anybody's address. */
@Component
class Notices {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Web web;

    Notices(Accounts accounts, Outbox outbox, Web web) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
    }

    void asked(long owner, long request) {
        tell(owner, "A request for collaboration", "A researcher has sent you a request for collaboration.", request);
    }

    void accepted(@Nullable Long sender, long request) {
        tell(sender, "Your request was accepted", "Your request for collaboration was accepted.", request);
    }

    void declined(@Nullable Long sender, long request) {
        tell(
                sender,
                "Your request was answered",
                "Your request for collaboration was declined, with a reason.",
                request);
    }

    void written(@Nullable Long reader, long request) {
        tell(reader, "A message in your conversation", "There is a new message in your conversation.", request);
    }

    /** Tells somebody who waited that a researcher stands behind the record now. */
    void claimed(long account, String name, String path) {
        send(
                account,
                "A record was claimed",
                "You asked to be told: the record of " + name + " has been claimed.\n\n" + web.url(path)
                        + "\n\nThe researcher decides there which requests are welcome.\n");
    }

    void warned(long account) {
        send(
                account,
                "About your messages",
                "A curator has looked at something that you sent to another researcher and asks you to keep requests and"
                        + " messages to the matter and to courtesy.\n");
    }

    void barred(long account, String until) {
        send(
                account,
                "You cannot send requests for a time",
                "A curator has looked at something that you sent to another researcher. Until " + until
                        + " you can send neither requests nor messages. To object, answer to the operator of this site.\n");
    }

    void lookedAt(long account) {
        send(
                account,
                "Your report was looked at",
                "A curator has looked at what you reported and decided. To hear nothing more from somebody, block them:\n\n"
                        + web.url("/requests") + "\n");
    }

    private void tell(@Nullable Long account, String subject, String sentence, long request) {
        if (account != null) {
            send(account, subject, sentence + " To read and answer it:\n\n" + web.url("/requests/" + request) + "\n");
        }
    }

    private void send(long account, String subject, String body) {
        accounts.findById(account).ifPresent(known -> outbox.send(new Mail(known.email(), subject, body)));
    }
}
