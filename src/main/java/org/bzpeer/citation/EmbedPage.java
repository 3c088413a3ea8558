package org.bzpeer.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A researcher's works for pages of other sites.
 *
 * @param works the first of the list, without their abstracts
 * @param more how many the list leaves out
 */
// Public, since templates are compiled only against public types.
public record EmbedPage(String name, String url, List<Line> works, int more) {

    /** One work of the list. */
    public record Line(
            String title,
            String url,
            String authors,
            int year,
            @Nullable String venue,
            @Nullable String identifierUrl,
            @Nullable String identifier) {}
}
