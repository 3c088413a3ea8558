package org.bzpeer.collaboration;

import java.time.Instant;
import java.util.Objects;
import org.bzpeer.catalog.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends requests. Of several at once by one sender or between one pair, each sees what the one before it has done. */
@Component
class Asking {

    private final Doors doors;
    private final Contexts contexts;
    private final CollaborationRequests requests;
    private final Pair pair;
    private final Notices notices;
    private final JdbcClient jdbc;

    Asking(
            Doors doors,
            Contexts contexts,
            CollaborationRequests requests,
            Pair pair,
            Notices notices,
            JdbcClient jdbc) {
        this.doors = doors;
        this.contexts = contexts;
        this.requests = requests;
        this.pair = pair;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /**
     * Sends a request and returns its id.
     *
     * @throws DoorIsShut when something stands in the way
     * @throws NotShared when the intent is not welcome or the context is not one of the two records
     */
    @Transactional
    public long send(long sender, long authorId, Intent intent, Context context, String text) {
        Doors.Facts before = facts(sender, authorId);
        if (before.owner() != null) {
            pair.take(sender, before.owner());
            expire(sender, before.owner());
        }
        Doors.Facts facts = facts(sender, authorId);
        Door door = facts.door(sender);
        if (door != Door.OPEN || !Objects.equals(facts.owner(), before.owner())) {
            throw new DoorIsShut(door);
        }
        long owner = Objects.requireNonNull(facts.owner());
        if (!Objects.requireNonNull(facts.offer()).intents().contains(intent)
                || !contexts.isCommon(context, facts.record(), authorId)) {
            throw new NotShared();
        }
        long id = requests.save(new CollaborationRequest(
                        authorId, owner, sender, facts.record(), intent, context, text, facts.blocked(), Instant.now()))
                .id();
        if (!facts.blocked()) {
            notices.asked(owner, id);
        }
        return id;
    }

    private Doors.Facts facts(long viewer, long authorId) {
        return doors.facts(viewer, authorId)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }

    /** What is past its day no longer holds the pair's place. */
    private void expire(long one, long other) {
        jdbc.sql("""
                UPDATE collaboration_request SET state = 'EXPIRED', closed_at = expires_at
                WHERE (sender_id = :one AND owner_id = :other OR sender_id = :other AND owner_id = :one)
                    AND state = 'OPEN' AND expires_at <= now()
                """).param("one", one).param("other", other).update();
    }

    /** What was chosen is not on offer (any more). */
    static class NotShared extends RuntimeException {
        NotShared() {
            super("not on offer", null, false, false);
        }
    }
}
