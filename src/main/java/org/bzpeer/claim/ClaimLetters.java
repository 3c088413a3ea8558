package org.bzpeer.claim;

import java.util.Locale;
import org.bzpeer.account.Accounts;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.Authors;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;

/** What is mailed about claims; it leaves with the transaction that causes it. */
@Component
class ClaimLetters {

    private final Outbox outbox;
    private final Web web;
    private final Accounts accounts;
    private final Authors authors;

    ClaimLetters(Outbox outbox, Web web, Accounts accounts, Authors authors) {
        this.outbox = outbox;
        this.web = web;
        this.accounts = accounts;
        this.authors = authors;
    }

    /** Tells the claimant where the claim stands now and why. */
    void decided(Claim claim, String note) {
        Long account = claim.accountId();
        if (account == null) {
            return;
        }
        Author author = authors.findById(claim.authorId()).orElseThrow();
        String record =
                author.isUnlisted() ? AuthorLink.unlisted(claim.authorId()).name() : author.name();
        String said = note.isBlank() ? "" : "\nA curator adds:\n\n" + note + "\n";
        send(
                account,
                "Your claim on a record: " + claim.state().text().toLowerCase(Locale.ROOT),
                "Your claim on the record “" + record + "” is now: "
                        + claim.state().text() + ".\n"
                        + claim.reasonText() + ".\n" + said + "\nWhat you can do next stands here:\n\n"
                        + web.url("/claims/" + claim.id()) + "\n");
    }

    void code(String address, String code) {
        outbox.send(new Mail(
                address,
                "Your code: " + code,
                "Somebody, probably you, claims a researcher's record on BZPEER and wants to show that this mailbox is theirs."
                        + "\n\nThe code is " + code + ". It works for 15 minutes, on the page of the claim.\n\n"
                        + "If it was not you, there is nothing to do; tell nobody the code.\n"));
    }

    void confirmMailboxAgain(String address, String path) {
        outbox.send(new Mail(
                address,
                "Is this mailbox still yours?",
                "Your record on BZPEER names this mailbox as a proof of who you are. Please confirm within two weeks that it is"
                        + " still yours:\n\n" + web.url(path)
                        + "\n\nWithout that the record keeps its owner and loses the"
                        + " points of this proof.\n"));
    }

    void askVoucher(Claimant claimant, long voucher) {
        send(
                voucher,
                "Do you know " + claimant.name().replaceAll("\\s+", " ") + "?",
                claimant.name() + " says that the record “" + claimant.recordName()
                        + "” is theirs. You have a work together."
                        + " If you know that it is so, you can confirm it here:\n\n"
                        + web.url("/claims/" + claimant.claimId() + "/vouch")
                        + "\n\nIf you do not know it, there is nothing to do; nobody is told.\n");
    }

    private void send(long account, String subject, String body) {
        accounts.findById(account).ifPresent(known -> outbox.send(new Mail(known.email(), subject, body)));
    }
}
