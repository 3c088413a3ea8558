package org.bzpeer.curation;

import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.RecordHistory;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.bzpeer.catalog.RecordHistory.Kind;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.bzpeer.catalog.WorkSurvivors;
import org.bzpeer.catalog.WorksDecided;
import org.bzpeer.identity.Corrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes a reported work off its record, and puts it back; in the transaction of the decision. */
@Component
class TakingOff {

    private final Corrections corrections;
    private final RecordHistory history;
    private final ApplicationEventPublisher events;
    private final WorkSurvivors survivors;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TakingOff(
            Corrections corrections,
            RecordHistory history,
            ApplicationEventPublisher events,
            WorkSurvivors survivors,
            JdbcClient jdbc,
            JsonMapper json) {
        this.corrections = corrections;
        this.history = history;
        this.events = events;
        this.survivors = survivors;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns what was moved, to be kept with the report; nothing where the work stands elsewhere already. */
    String takeOff(long author, long work) {
        List<Move> moves = corrections.takeOff(author, List.of(work));
        if (!moves.isEmpty()) {
            tell(author, Kind.WORK_REMOVED, work);
        }
        return json.writeValueAsString(moves);
    }

    /**
     * Puts the work back where it stood.
     *
     * @throws PlaceTaken when its place has changed hands since
     */
    void putBack(long author, long work, String kept) {
        corrections.undo(survivors.current(json.readValue(kept, new TypeReference<List<Move>>() {})));
        if (!exists("SELECT EXISTS (SELECT FROM authorship WHERE author_id = ? AND work_id = ?)", author, work)) {
            throw new PlaceTaken();
        }
        tell(author, Kind.WORK_RESTORED, work);
    }

    /** A record that has lost its only work is gone, and its history with it. */
    private void tell(long author, Kind kind, long work) {
        if (exists("SELECT EXISTS (SELECT FROM author WHERE id = ?)", author)) {
            history.add(author, kind, Actor.CURATOR, Map.of("work", work));
            events.publishEvent(new WorksDecided(author));
        }
    }

    private boolean exists(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(values)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
