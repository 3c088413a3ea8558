package org.bzpeer.collaboration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One person's request to the owner of a record and, once accepted, the conversation that follows from it. */
@Entity
class CollaborationRequest {

    /** So long a request waits for an answer. */
    static final Duration OPEN_FOR = Duration.ofDays(21);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long authorId;
    private @Nullable Long ownerId;
    private @Nullable Long senderId;
    private long senderAuthorId;

    @Enumerated(EnumType.STRING)
    private Intent intent = Intent.COAUTHOR;

    @Enumerated(EnumType.STRING)
    private ContextKind contextKind = ContextKind.OWN;

    private long contextId;
    private String text = "";

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private boolean withheld;
    private Instant sentAt = Instant.EPOCH;
    private Instant expiresAt = Instant.EPOCH;
    private @Nullable Instant closedAt;

    protected CollaborationRequest() {}

    /**
     * Makes an open request.
     *
     * @param sender the account that asks, by the record {@code senderAuthor} of its own
     * @param withheld whether the owner is never to see it
     */
    CollaborationRequest(
            long author,
            long owner,
            long sender,
            long senderAuthor,
            Intent intent,
            Context context,
            String text,
            boolean withheld,
            Instant now) {
        this.authorId = author;
        this.ownerId = owner;
        this.senderId = sender;
        this.senderAuthorId = senderAuthor;
        this.intent = intent;
        this.contextKind = context.kind();
        this.contextId = context.id();
        this.text = text;
        this.withheld = withheld;
        this.sentAt = now;
        this.expiresAt = now.plus(OPEN_FOR);
    }

    void accept(Instant now) {
        go(RequestState.ACCEPTED, now);
    }

    void decline(DeclineReason reason, Instant now) {
        go(RequestState.DECLINED, now);
        declineReason = reason;
    }

    void withdraw(Instant now) {
        go(RequestState.WITHDRAWN, now);
    }

    void end(Instant now) {
        go(RequestState.ENDED, now);
    }

    /** Hides the request from its owner; to the sender it stays what it is. */
    void withhold() {
        withheld = true;
    }

    /** Only an accepted request carries messages. */
    void mustBeRunning(Instant now) {
        if (state(now) != RequestState.ACCEPTED) {
            throw new RequestIsPast(state(now));
        }
    }

    private void go(RequestState next, Instant now) {
        if (!state(now).leadsTo(next)) {
            throw new RequestIsPast(state(now));
        }
        state = next;
        closedAt = next == RequestState.ACCEPTED ? null : now;
    }

    /** Returns the state at a time: a request that nobody has marked expired yet is so all the same. */
    RequestState state(Instant now) {
        return state == RequestState.OPEN && !expiresAt.isAfter(now) ? RequestState.EXPIRED : state;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Nullable
    Long owner() {
        return ownerId;
    }

    @Nullable
    Long sender() {
        return senderId;
    }
}
