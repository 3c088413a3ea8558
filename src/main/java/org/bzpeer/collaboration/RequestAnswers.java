package org.bzpeer.collaboration;

import java.time.Instant;
import java.util.Objects;
import org.bzpeer.catalog.NoSuchRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two sides do with a request. Whoever is not one of them is told that there is none. */
@Component
class RequestAnswers {

    private final CollaborationRequests requests;
    private final Doors doors;
    private final Pair pair;
    private final Notices notices;
    private final JdbcClient jdbc;

    RequestAnswers(CollaborationRequests requests, Doors doors, Pair pair, Notices notices, JdbcClient jdbc) {
        this.requests = requests;
        this.doors = doors;
        this.pair = pair;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @Transactional
    public void accept(long viewer, long id) {
        CollaborationRequest request = received(viewer, id);
        request.accept(Instant.now());
        notices.accepted(request.sender(), id);
    }

    @Transactional
    public void decline(long viewer, long id, DeclineReason reason) {
        CollaborationRequest request = received(viewer, id);
        request.decline(reason, Instant.now());
        notices.declined(request.sender(), id);
    }

    @Transactional
    public void withdraw(long viewer, long id) {
        mustBe(viewer, parties(id).sender());
        found(id).withdraw(Instant.now());
    }

    /** Ends a conversation; either side may, and the other is not told who did. */
    @Transactional
    public void end(long viewer, long id) {
        parties(id).mustInclude(viewer);
        found(id).end(Instant.now());
    }

    /** Adds a message to a running conversation. */
    @Transactional
    public void write(long viewer, long id, String text) {
        Parties parties = parties(id);
        parties.mustInclude(viewer);
        found(id).mustBeRunning(Instant.now());
        if (doors.isBarred(viewer)) {
            throw new SendingBarred();
        }
        jdbc.sql("INSERT INTO collaboration_message (request_id, writer_id, text, written_at) VALUES (?, ?, ?, now())")
                .params(id, viewer, text)
                .update();
        notices.written(parties.other(viewer), id);
    }

    /**
     * Blocks the other side. Nothing tells them: what they have sent stays open to them until it expires, a conversation
     * ends as any other does, and what the blocker has sent is withdrawn.
     */
    @Transactional
    public void block(long viewer, long id) {
        Parties parties = parties(id);
        parties.mustInclude(viewer);
        Long other = parties.other(viewer);
        if (other == null) {
            return;
        }
        pair.take(viewer, other);
        jdbc.sql("""
                INSERT INTO collaboration_block (blocker_id, blocked_id, author_id, since) VALUES (?, ?, ?, now())
                ON CONFLICT DO NOTHING
                """).params(viewer, other, parties.recordOfOther(viewer)).update();
        Instant now = Instant.now();
        for (CollaborationRequest request : requests.findAliveBetween(viewer, other)) {
            switch (request.state(now)) {
                case ACCEPTED -> request.end(now);
                case OPEN -> {
                    if (Objects.equals(request.sender(), viewer)) {
                        request.withdraw(now);
                    } else {
                        request.withhold();
                    }
                }
                default -> {}
            }
        }
    }

    /** Takes a block back; what was sent meanwhile stays unseen. */
    @Transactional
    public void unblock(long viewer, long blocked) {
        int undone = jdbc.sql("DELETE FROM collaboration_block WHERE blocker_id = ? AND blocked_id = ?")
                .params(viewer, blocked)
                .update();
        if (undone == 0) {
            throw new NoSuchRecord("You have not blocked anybody under this number.");
        }
    }

    private CollaborationRequest received(long viewer, long id) {
        mustBe(viewer, parties(id).owner());
        return found(id);
    }

    private CollaborationRequest found(long id) {
        return requests.findAndLock(id).orElseThrow(Parties::unknown);
    }

    /** Returns who may act; the owner of a record only while it is theirs and the request is meant to reach them. */
    Parties parties(long id) {
        return jdbc.sql("""
                SELECT r.sender_id, CASE WHEN a.owner_id = r.owner_id AND NOT r.withheld THEN r.owner_id END,
                    r.owner_id, r.sender_author_id, r.author_id
                FROM collaboration_request r LEFT JOIN author a ON a.id = r.author_id WHERE r.id = ?
                """)
                .param(id)
                .query((row, number) -> new Parties(
                        row.getObject(1, Long.class),
                        row.getObject(2, Long.class),
                        row.getObject(3, Long.class),
                        row.getLong(4),
                        row.getLong(5)))
                .optional()
                .orElseThrow(Parties::unknown);
    }

    private static void mustBe(long viewer, @Nullable Long party) {
        if (party == null || party != viewer) {
            throw Parties.unknown();
        }
    }
}
