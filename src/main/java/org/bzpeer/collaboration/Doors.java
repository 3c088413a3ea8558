package org.bzpeer.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what stands between an account and the owner of a record, in one statement. */
@Component
class Doors {

    /** The sender's record must be at this level. */
    static final int LEVEL = 3;

    /** So many requests of one sender can be open at once. */
    static final int OPEN_REQUESTS = 5;

    /**
     * All that bears on a request. What the owner has blocked is told apart from it: nothing that a sender sees may
     * depend on that.
     *
     * @param record the viewer's best record, 0 without one
     * @param level that record's level
     * @param alive what is open or runs between the two, or null
     * @param blocked whether the owner has blocked the viewer
     */
    record Facts(
            long authorId,
            String name,
            String path,
            @Nullable Long owner,
            @Nullable Offer offer,
            long record,
            int level,
            @Nullable Long alive,
            boolean running,
            int openRequests,
            boolean blocking,
            boolean blocked,
            boolean waiting,
            @Nullable Instant barredUntil) {

        /** Returns the first thing that stands in the way. */
        Door door(long viewer) {
            if (owner == null) {
                return waiting ? Door.WAITING : Door.UNCLAIMED;
            }
            if (owner == viewer) {
                return Door.OWN;
            }
            if (alive != null) {
                return running ? Door.TALKING : Door.REQUESTED;
            }
            if (blocking) {
                return Door.BLOCKING;
            }
            if (offer == null || offer.intents().isEmpty()) {
                return Door.UNSAID;
            }
            if (offer.isClosed()) {
                return Door.CLOSED;
            }
            if (record == 0) {
                return Door.NO_RECORD;
            }
            if (level < LEVEL) {
                return Door.LOW_LEVEL;
            }
            if (barredUntil != null) {
                return Door.BARRED;
            }
            return openRequests >= OPEN_REQUESTS ? Door.FULL : Door.OPEN;
        }
    }

    private static final String FACTS = """
            SELECT a.id, a.name, '/researchers/' || a.id || '/' || a.slug, a.owner_id,
                o.capacity, o.closed_until, o.intents, o.languages, coalesce(s.id, 0), coalesce(s.trust_level, 0),
                r.id, r.state = 'ACCEPTED',
                (SELECT count(*) FROM collaboration_request q
                    WHERE q.sender_id = :viewer AND q.state = 'OPEN' AND q.expires_at > now()),
                EXISTS (SELECT FROM collaboration_block b WHERE b.blocker_id = :viewer AND b.blocked_id = a.owner_id),
                EXISTS (SELECT FROM collaboration_block b WHERE b.blocker_id = a.owner_id AND b.blocked_id = :viewer),
                EXISTS (SELECT FROM claim_waiting w WHERE w.author_id = a.id AND w.account_id = :viewer AND w.told_at IS NULL),
                (SELECT max(d.barred_until) FROM abuse_decision d
                    WHERE d.barred_id = :viewer AND d.barred_until > now()),
                a.unlisted
            FROM author a
            LEFT JOIN collaboration_offer o ON o.author_id = a.id AND o.account_id = a.owner_id
            LEFT JOIN LATERAL (SELECT id, trust_level FROM author WHERE owner_id = :viewer AND NOT unlisted
                ORDER BY trust_level DESC, id LIMIT 1) s ON true
            LEFT JOIN LATERAL (SELECT q.id, q.state FROM collaboration_request q
                WHERE (q.sender_id = :viewer AND q.owner_id = a.owner_id
                        OR q.owner_id = :viewer AND q.sender_id = a.owner_id AND NOT q.withheld)
                    AND (q.state = 'ACCEPTED' OR q.state = 'OPEN' AND q.expires_at > now())
                LIMIT 1) r ON true
            WHERE a.id = :author
            """;

    private final JdbcClient jdbc;

    Doors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RecordGone when the record is unlisted */
    Optional<Facts> facts(long viewer, long authorId) {
        return jdbc.sql(FACTS)
                .param("viewer", viewer)
                .param("author", authorId)
                .query((row, number) -> facts(row))
                .optional();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        if (row.getBoolean(18)) {
            throw new RecordGone();
        }
        return new Facts(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, Long.class),
                Offer.of(
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        SqlArrays.texts(row, 7),
                        SqlArrays.texts(row, 8)),
                row.getLong(9),
                row.getInt(10),
                row.getObject(11, Long.class),
                row.getBoolean(12),
                row.getInt(13),
                row.getBoolean(14),
                row.getBoolean(15),
                row.getBoolean(16),
                instant(row.getObject(17, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Tells whether a curator has barred an account from sending. */
    boolean isBarred(long account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM abuse_decision WHERE barred_id = ? AND barred_until > now())")
                .param(account)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
