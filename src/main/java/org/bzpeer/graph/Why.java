package org.bzpeer.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why two nodes are tied.
 *
 * @param sentence the reason in words
 * @param works works that show it, the newest first
 * @param more how many further works do, or 0
 * @param href where all of it is told, or null
 * @param hrefText what the link to it is called
 */
// Public, since templates are compiled only against public types.
public record Why(
        String sentence,
        List<WorkLink> works,
        int more,
        @Nullable String href,
        String hrefText) {

    /** A work by title and day. */
    public record WorkLink(long id, String title, String href, String published) {}
}
