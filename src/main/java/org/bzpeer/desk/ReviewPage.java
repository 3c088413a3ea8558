package org.bzpeer.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list in which an owner answers for works.
 *
 * @param show {@code unanswered}, {@code all} or {@code removed}
 * @param after the last work of the page before, or null
 * @param next the address of the following page, or null
 */
// Public, since templates are compiled only against public types.
public record ReviewPage(
        String show,
        @Nullable Long after,
        List<Row> works,
        @Nullable String next) {

    /**
     * One work.
     *
     * @param answer {@code MINE}, {@code NOT_MINE} or empty
     */
    public record Row(
            long id,
            String title,
            String href,
            String published,
            String type,
            List<String> names,
            int moreNames,
            String answer,
            boolean pinned) {}
}
