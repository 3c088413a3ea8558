package org.bzpeer.follow;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.catalog.WorkCard;
import org.jspecify.annotations.Nullable;

/**
 * What is new about what somebody follows.
 *
 * @param followsAnything whether there is anything that news could come from
 * @param next the address of earlier news, or null
 */
// Public, since templates are compiled only against public types.
public record FeedPage(
        boolean followsAnything,
        List<Entry> entries,
        boolean first,
        @Nullable String next) {

    /**
     * One piece of news.
     *
     * @param correction whether a known work changed; else it is new here
     */
    public record Entry(
            boolean correction, LocalDate happenedOn, String happenedText, List<About> about, WorkCard work) {}

    /** A followed record, with its page. */
    public record About(String noun, String name, String path) {}

    /** A followed record with the button to leave it. */
    public record Following(String noun, String name, String path, String end) {}
}
