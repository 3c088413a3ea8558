package org.bzpeer.site;

import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param importing whether an import is running now
 */
// Public, since templates are compiled only against public types.
public record HomePage(
        long researchers, long works, long topics, boolean importing, List<Recent> recent, List<Source> sources) {

    HomePage withRecent(List<Recent> researchersNow) {
        return new HomePage(researchers, works, topics, importing, researchersNow, sources);
    }

    /** A recently updated researcher. */
    public record Recent(
            AuthorLink author,
            int works,
            String years,
            @Nullable String topic,
            String trust) {}

    /** A source of this instance's metadata and how many works came from it. */
    public record Source(String name, long works, String newest) {}
}
