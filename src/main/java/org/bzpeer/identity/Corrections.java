package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.bzpeer.catalog.RecordsCorrected;
import org.bzpeer.catalog.RecordsCorrected.Merge;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about who stands on a work. Every decision is kept so that later imports keep to it, and can be
 * taken back exactly.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Corrections {

    private final JdbcTemplate jdbc;
    private final RecordLock lock;
    private final Places places;
    private final ApplicationEventPublisher events;

    Corrections(JdbcTemplate jdbc, RecordLock lock, Places places, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.places = places;
        this.events = events;
    }

    /**
     * Takes works off a record: each name gets a record of its own, and no import joins it with this record again.
     *
     * @return what was moved; works on which the researcher does not stand are left out
     */
    public List<Move> takeOff(long authorId, Collection<Long> works) {
        lock.takeOrRefuse();
        List<Move> moves = new ArrayList<>();
        for (long work : works) {
            int position = places.position(work, authorId);
            if (position > 0) {
                jdbc.update(
                        "INSERT INTO not_mine (author_id, work_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        authorId,
                        work);
                moves.add(new Move(work, position, authorId, newRecord(), Basis.FIRST.name()));
            }
        }
        publish(moves);
        return moves;
    }

    /** Makes two records one: everything of the one goes to the other, and its address leads there for ever. */
    public void merge(long gone, long kept, Actor by) {
        lock.takeOrRefuse();
        events.publishEvent(new RecordsCorrected(List.of(), List.of(), List.of(new Merge(gone, kept, by))));
    }

    /**
     * Moves works from one record to another; no import brings them back.
     *
     * @param to the record that takes them, or 0 for one that is made
     * @return what was moved; works on which the first does not stand, or the second does already, are left out
     */
    public List<Move> move(long from, long to, Collection<Long> works) {
        lock.takeOrRefuse();
        long taker = to > 0 ? to : newRecord();
        List<Move> moves = new ArrayList<>();
        for (long work : works) {
            int position = places.position(work, from);
            if (position > 0 && places.position(work, taker) == 0) {
                jdbc.update("DELETE FROM not_mine WHERE author_id = ? AND work_id = ?", taker, work);
                jdbc.update(
                        "INSERT INTO not_mine (author_id, work_id) VALUES (?, ?) ON CONFLICT DO NOTHING", from, work);
                moves.add(new Move(work, position, from, taker, "CURATED"));
            }
        }
        publish(moves);
        return moves;
    }

    /** Computes records anew from their works, after what they rest on was put back by hand. */
    public void renew(Collection<Long> authors) {
        events.publishEvent(new RecordsCorrected(List.of(), List.copyOf(authors)));
    }

    /** Puts a researcher on the place that fits the name; what was said before about the work no longer counts. */
    public Move bind(long authorId, long workId, Place place) {
        lock.takeOrRefuse();
        jdbc.update("DELETE FROM not_mine WHERE author_id = ? AND work_id = ?", authorId, workId);
        Move move = new Move(workId, place.position(), place.holder(), authorId, "CURATED");
        publish(List.of(move));
        return move;
    }

    /**
     * Takes moves back: whoever stood there before stands there again, even when that record is gone by now. A place
     * that has changed hands since is left as it is.
     */
    public void undo(List<Move> moves) {
        lock.takeOrRefuse();
        List<Move> back = new ArrayList<>();
        for (Move move : moves) {
            int position = places.position(move.workId(), move.to());
            if (position > 0) {
                long former = move.from() > 0 ? move.from() : newRecord();
                jdbc.update("DELETE FROM not_mine WHERE author_id = ? AND work_id = ?", move.from(), move.workId());
                back.add(new Move(move.workId(), position, move.to(), former, "CURATED"));
            }
        }
        publish(back);
    }

    private void publish(List<Move> moves) {
        if (!moves.isEmpty()) {
            events.publishEvent(new RecordsCorrected(moves, List.of()));
        }
    }

    private long newRecord() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "UPDATE id_counter SET last = last + 1 WHERE name = 'author' RETURNING last", Long.class));
    }
}
