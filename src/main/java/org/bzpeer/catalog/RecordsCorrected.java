package org.bzpeer.catalog;

import java.util.List;
import org.bzpeer.catalog.RecordHistory.Actor;

/**
 * People have corrected who stands where, who is one person, or what somebody is called. Published in the transaction of the correction;
 * the importer brings every record concerned up to date in it before the publisher goes on.
 *
 * @param renamed the researchers whose name to show, or whose set of names, has changed; all that follows from their works is
 *     computed anew
 * @param merges the records that become one with another
 */
public record RecordsCorrected(List<Move> moves, List<Long> renamed, List<Merge> merges) {

    public RecordsCorrected(List<Move> moves, List<Long> renamed) {
        this(moves, renamed, List.of());
    }

    /**
     * One record that goes, with all that it has, to another one.
     *
     * @param by who decided it, in kind
     */
    public record Merge(long from, long to, Actor by) {}

    /**
     * One place on one author list that goes from one researcher to another.
     *
     * @param position 1 and upwards
     * @param from who stood there, or 0 where nobody was recognised yet
     * @param to who stands there now; without a record of that number, one is made
     * @param basis why, as kept with the authorship
     */
    public record Move(long workId, int position, long from, long to, String basis) {

        /** Returns the same move on the work that this one became one with. */
        public Move on(long work) {
            return new Move(work, position, from, to, basis);
        }
    }
}
