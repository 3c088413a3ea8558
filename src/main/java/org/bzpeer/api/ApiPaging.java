package org.bzpeer.api;

import java.util.List;
import java.util.function.Function;
import org.bzpeer.api.ApiLists.Row;
import org.bzpeer.api.Representations.Page;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.Cursors;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of lists: how long they are, where they begin, and the address of the following one. */
@Component
class ApiPaging {

    /**
     * One page of a list.
     *
     * @param list the address of the list with its parameters, without limit and cursor
     * @param after where the page before ended, or null for the first page
     */
    record Asked(String list, @Nullable String after, int rows) {

        /** Returns how many rows come before, in a list whose places are numbers. */
        int from() {
            return after == null ? 0 : Integer.parseInt(after);
        }
    }

    private static final int ORDINARY = 25;
    private static final int MOST = 100;

    private final Cursors cursors;
    private final Web web;

    ApiPaging(Cursors cursors, Web web) {
        this.cursors = cursors;
        this.web = web;
    }

    /**
     * Reads which page is asked for.
     *
     * @param list the address of the list with its parameters, without limit and cursor
     * @throws BadRequest when the limit is no number from 1 to 100
     * @throws CursorRefused when the cursor was not given out for this list
     */
    Asked asked(String list, @Nullable String limit, @Nullable String cursor) {
        int rows = rows(limit);
        String after = cursor == null || cursor.isEmpty()
                ? null
                : cursors.open(list, cursor).orElseThrow(() -> new CursorRefused(web.url(list)));
        return new Asked(list, after, rows);
    }

    private static int rows(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return ORDINARY;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw new BadRequest("A page has 1 to " + MOST + " rows.");
        }
        return Integer.parseInt(limit);
    }

    /**
     * Makes a page of a list that is read from where the page before ended.
     *
     * @param found one more than the page has, where there are more
     * @param position where a row stands in the list
     * @param read turns what is found into rows
     */
    <T> Page page(Asked asked, List<T> found, Function<T, String> position, Function<List<T>, List<?>> read) {
        boolean more = found.size() > asked.rows();
        List<T> shown = more ? found.subList(0, asked.rows()) : found;
        return new Page(read.apply(shown), more ? next(asked, position.apply(shown.getLast())) : null);
    }

    Page page(Asked asked, List<Row> found, Function<List<Long>, List<?>> read) {
        return page(
                asked,
                found,
                Row::position,
                shown -> read.apply(shown.stream().map(Row::id).toList()));
    }

    /** Makes a page of a list that is always found from its beginning: by a search, or in an order of one's own. */
    Page piece(Asked asked, List<Long> found, Function<List<Long>, List<?>> read) {
        int to = asked.from() + asked.rows();
        List<Long> shown = found.subList(Math.min(asked.from(), found.size()), Math.min(to, found.size()));
        return new Page(read.apply(shown), found.size() > to ? next(asked, String.valueOf(to)) : null);
    }

    private String next(Asked asked, String position) {
        String list = asked.list();
        return web.url(list + (list.indexOf('?') < 0 ? "?" : "&") + "limit=" + asked.rows() + "&cursor="
                + cursors.seal(list, position));
    }
}
