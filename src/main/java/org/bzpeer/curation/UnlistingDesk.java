package org.bzpeer.curation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bzpeer.account.Account;
import org.bzpeer.account.Accounts;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.curation.UnlistingRequest.State;
import org.bzpeer.identity.Unlisting;
import org.bzpeer.platform.AuditLog;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Outbox;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests to be unlisted and carries them out. */
@Component
class UnlistingDesk {

    private final UnlistingRequests requests;
    private final Unlisting unlisting;
    private final UnlistingProofs proofs;
    private final Impartiality impartiality;
    private final AuditLog audit;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Web web;
    private final SecureRandom random = new SecureRandom();

    UnlistingDesk(
            UnlistingRequests requests,
            Unlisting unlisting,
            UnlistingProofs proofs,
            Impartiality impartiality,
            AuditLog audit,
            Accounts accounts,
            Outbox outbox,
            Web web) {
        this.requests = requests;
        this.unlisting = unlisting;
        this.proofs = proofs;
        this.impartiality = impartiality;
        this.audit = audit;
        this.accounts = accounts;
        this.outbox = outbox;
        this.web = web;
    }

    /** Unlists at once, at the wish of the record's owner. */
    @Transactional
    void unlistOwn(long authorId, long account) {
        if (!proofs.isOwner(authorId, account)) {
            throw new NoSuchRecord("This record is not linked to your account.");
        }
        UnlistingRequest request = new UnlistingRequest(authorId, account, "", hash(secret()));
        requests.save(request);
        carryOut(request, "OWNER", null, account);
    }

    /** Takes a request and returns the secret part of its page's address. */
    @Transactional
    String ask(long authorId, @Nullable Long account, String mailbox, String words) {
        String token = secret();
        UnlistingRequest request = new UnlistingRequest(authorId, account, words, hash(token));
        if (!mailbox.isEmpty()) {
            String code = "%08d".formatted(random.nextInt(100_000_000));
            request.waitForCode(mailbox, hash(token + code));
            outbox.send(new Mail(
                    mailbox,
                    "Your code: " + code,
                    "Somebody, probably you, asked BZPEER not to show a researcher's record any more, and gave this"
                            + " address.\n\nThe code is " + code + ". Type it here within an hour:\n\n"
                            + web.url("/unlist/" + token)
                            + "\n\nIf it was not you, there is nothing to do: without the code nothing happens.\n"));
        }
        requests.save(request);
        return token;
    }

    /** Takes the code of a mailbox. A mailbox that the imported metadata names beside this person settles the matter. */
    @Transactional
    boolean confirm(String token, String code) {
        UnlistingRequest request = byToken(token);
        if (!request.confirm(hash(token + code.strip()))) {
            return false;
        }
        String address = request.confirmedAddress();
        if (address != null && proofs.isPrinted(request.authorId(), address)) {
            carryOut(request, "PRINTED_ADDRESS", null, null);
        }
        return true;
    }

    @Transactional
    void accept(long id, String note, long curator) {
        UnlistingRequest request = find(id);
        impartiality.require(curator, request.authorId(), request.accountId());
        carryOut(request, "CURATOR", note, curator);
    }

    @Transactional
    void reject(long id, String note, long curator) {
        UnlistingRequest request = find(id);
        impartiality.require(curator, request.authorId(), request.accountId());
        String address = request.confirmedAddress();
        request.decide(State.REJECTED, "NOT_SHOWN", note, curator);
        log(curator, "unlisting.rejected", request);
        tell(request, address, "The record stays as it is. " + note);
    }

    /** Lists the record again. */
    @Transactional
    void undo(long id, String note, long curator) {
        UnlistingRequest request = find(id);
        impartiality.require(curator, request.authorId(), request.accountId());
        request.decide(State.UNDONE, "CURATOR", note, curator);
        unlisting.relist(request.authorId());
        log(curator, "unlisting.undone", request);
    }

    UnlistingRequest byToken(String token) {
        return requests.findByTokenHash(hash(token))
                .orElseThrow(() -> new NoSuchRecord("There is no such request (any more)."));
    }

    private UnlistingRequest find(long id) {
        return requests.findById(id).orElseThrow(() -> new NoSuchRecord("There is no request with this number."));
    }

    private void carryOut(UnlistingRequest request, String why, @Nullable String note, @Nullable Long actor) {
        String address = request.confirmedAddress();
        if (request.state() != State.OPEN) {
            throw new AlreadyDecided();
        }
        request.decide(State.ACCEPTED, why, note == null ? "" : note, actor);
        unlisting.unlist(request.authorId());
        log(actor, "unlisting.accepted", request);
        tell(
                request,
                address,
                "The record is not shown any more, and later imports keep to that." + (note == null ? "" : " " + note));
    }

    private void log(@Nullable Long actor, String action, UnlistingRequest request) {
        audit.append(actor, action, "author " + request.authorId(), null, Map.of("request", request.id()));
    }

    private void tell(UnlistingRequest request, @Nullable String address, String words) {
        String recipient = address != null
                ? address
                : Optional.ofNullable(request.accountId())
                        .flatMap(accounts::findById)
                        .map(Account::email)
                        .orElse(null);
        if (recipient != null) {
            outbox.send(new Mail(recipient, "Your request to BZPEER", words.strip() + "\n"));
        }
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
