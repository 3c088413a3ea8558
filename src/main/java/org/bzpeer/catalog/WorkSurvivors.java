package org.bzpeer.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.bzpeer.catalog.RecordsCorrected.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the old addresses of works lead that became one with another work. */
@Component
public class WorkSurvivors {

    private final JdbcClient jdbc;

    WorkSurvivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the work that a work became one with, or nothing when it never did. */
    public Optional<Long> of(long workId) {
        return jdbc.sql("SELECT work_id FROM work_redirect WHERE old_id = ?")
                .param(workId)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Returns the number by which a work that was once called by this number is found now. */
    public long current(long workId) {
        return of(workId).orElse(workId);
    }

    /** Returns moves that were kept, on the works as they are called now. */
    public List<Move> current(List<Move> moves) {
        return moves.stream().map(move -> move.on(current(move.workId()))).toList();
    }

    /**
     * Reads the work that an address is about; of one that became one with another, that other.
     *
     * @param find reads a work that is there under its own number
     * @throws NoSuchRecord when there is none
     */
    public <T> T find(String id, LongFunction<Optional<T>> find) {
        long number = RecordId.parse(id);
        return find.apply(number)
                .or(() -> of(number).flatMap(find::apply))
                .orElseThrow(() -> new NoSuchRecord("There is no work with this number here."));
    }
}
