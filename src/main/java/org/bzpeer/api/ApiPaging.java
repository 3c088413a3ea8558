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

/** Pages of lists: how long they are, and the address of the following one. */
@Component
class ApiPaging {

    private static final int ORDINARY = 25;
    private static final int MOST = 100;

    private final Cursors cursors;
    private final Web web;

    ApiPaging(Cursors cursors, Web web) {
        this.cursors = cursors;
        this.web = web;
    }

    /**
     * Reads how many rows a page has.
     *
     * @throws BadRequest when that is no number from 1 to 100
     */
    int limit(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return ORDINARY;
        }
        if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > MOST) {
            throw new BadRequest("A page has 1 to " + MOST + " rows.");
        }
        return Integer.parseInt(value);
    }

    /**
     * Returns where the page before ended.
     *
     * @param list the address of the list with its parameters, without limit and cursor
     * @throws CursorRefused when the cursor was not given out for this list
     */
    @Nullable
    String after(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return cursors.open(list, cursor).orElseThrow(() -> new CursorRefused(web.url(list)));
    }

    /**
     * Makes a page.
     *
     * @param rows one more than the page has, where there are more
     * @param read turns the ids of the page into its rows
     */
    Page page(String list, List<Row> rows, int limit, Function<List<Long>, List<?>> read) {
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? next(list, shown.getLast().position(), limit) : null;
        return new Page(read.apply(shown.stream().map(Row::id).toList()), next);
    }

    String next(String list, String position, int limit) {
        return web.url(list + (list.indexOf('?') < 0 ? "?" : "&") + "limit=" + limit + "&cursor="
                + cursors.seal(list, position));
    }
}
