package org.bzpeer.catalog;

/**
 * For modules that keep something about records and works and must go with them. All methods run inside the transaction that
 * changes the records, set-wise over its temporary tables; with nothing to do they must cost next to nothing.
 */
public interface RecordChanges {

    /**
     * Records are about to become one: {@code merged_author (old_id, author_id)} names each that goes and the one that
     * stays. The rows of both are still there, and locked.
     */
    default void merging() {}

    /**
     * Works are about to become one: {@code merged_work (old_id, work_id)} names each that goes and the one that stays, each
     * once. The rows of both are still there; who stands on the author list that stays is decided already.
     */
    default void mergingWorks() {}

    /**
     * An import is about to be visible: records, cards and counters are right. {@code attribution (author_id, work_id,
     * position, …)} names the authorships that are new, {@code work_pending (work_id, has_cards)} the works, those with
     * cards having been there before.
     */
    default void completed() {}
}
