package org.bzpeer.follow;

import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.WorkCard;
import org.jspecify.annotations.Nullable;

/**
 * The page of a topic or an institution.
 *
 * @param noun topic or institution
 * @param researchers how many researchers there are, in words
 * @param prolific those of them with the most works
 * @param works the newest works
 */
// Public, since templates are compiled only against public types.
public record SubjectPage(
        String noun,
        String name,
        String path,
        @Nullable String ror,
        String researchers,
        List<Researcher> prolific,
        List<WorkCard> works) {

    /** A researcher of the topic or institution. */
    public record Researcher(AuthorLink author, int works, String years) {}
}
