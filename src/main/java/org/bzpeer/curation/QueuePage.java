package org.bzpeer.curation;

import java.util.List;
import java.util.function.ToLongFunction;
import org.bzpeer.catalog.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a queue.
 *
 * @param show which part of the queue it is, as in the address
 * @param rows at most 50 cases
 * @param next behind which case the next page begins, or null on the last
 */
// Public, since templates are compiled only against public types.
public record QueuePage<T>(
        String show, List<T> rows, @Nullable Long next) {

    static final int SIZE = 50;

    /** Makes a page of what was found when one more than fits was asked for. */
    static <T> QueuePage<T> of(String show, List<T> found, ToLongFunction<T> id) {
        if (found.size() <= SIZE) {
            return new QueuePage<>(show, found, null);
        }
        List<T> rows = found.subList(0, SIZE);
        return new QueuePage<>(show, rows, id.applyAsLong(rows.getLast()));
    }

    /** Makes the only page of a list that goes no further back. */
    static <T> QueuePage<T> only(String show, List<T> rows) {
        return new QueuePage<>(show, rows, null);
    }

    /** Reads behind which case a page begins; 0 is the first page. */
    static long behind(@Nullable String after) {
        return after == null || after.isEmpty() ? 0 : RecordId.parse(after);
    }
}
