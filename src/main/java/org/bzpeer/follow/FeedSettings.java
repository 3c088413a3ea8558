package org.bzpeer.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How somebody wants to hear of what is new: by a digest, and by a secret address for a feed reader. */
@Entity
class FeedSettings {

    /** How often a digest comes. */
    enum Digest {
        NEVER(Duration.ZERO),
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration period;

        Digest(Duration period) {
            this.period = period;
        }
    }

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLED = 10;

    @Id
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Digest digest = Digest.NEVER;

    private @Nullable Instant nextDigestAt;
    private long digestSeen;
    private short digestFailures;
    private int addressNumber;
    private boolean addressOpen;

    protected FeedSettings() {}

    /**
     * Chooses how often a digest comes. The first one tells what happens from now on.
     *
     * @param newest the newest of all news now
     */
    void choose(Digest wanted, Instant now, long newest) {
        if (wanted == digest) {
            return;
        }
        if (digest == Digest.NEVER) {
            digestSeen = newest;
        }
        digest = wanted;
        nextDigestAt = wanted == Digest.NEVER ? null : now.plus(wanted.period);
    }

    /** The digest that was due is done; times that were missed are not made up for. */
    void digested(Instant now, long newest) {
        digestFailures = 0;
        digestSeen = Math.max(digestSeen, newest);
        Instant next = nextDigestAt == null ? now : nextDigestAt;
        long missed = Math.max(0, Duration.between(next, now).dividedBy(digest.period));
        nextDigestAt = next.plus(digest.period.multipliedBy(missed + 1));
    }

    /** The digest that was due could not be made: it is tried again after five minutes, then ten, at last once a day. */
    void failed(Instant now) {
        if (nextDigestAt == null) {
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(digestFailures, MOST_DOUBLED));
        nextDigestAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        digestFailures = (short) Math.min(digestFailures + 1, Short.MAX_VALUE);
    }

    /** Makes a new secret address; an earlier one stops working. */
    void openAddress() {
        addressNumber++;
        addressOpen = true;
    }

    void closeAddress() {
        addressOpen = false;
    }

    long accountId() {
        return accountId;
    }

    Digest digest() {
        return digest;
    }

    /** Returns the newest of the news that the last digest knew. */
    long digestSeen() {
        return digestSeen;
    }

    int addressNumber() {
        return addressNumber;
    }

    boolean isAddressOpen() {
        return addressOpen;
    }
}
