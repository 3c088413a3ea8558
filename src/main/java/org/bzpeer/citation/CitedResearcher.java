package org.bzpeer.citation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A researcher with what other sites and tools may know: what sources or the owner said, no default of this site.
 *
 * @param affiliation as printed, or null
 * @param homepage the owner's, or null
 * @param bio the owner's sentence, or null
 */
public record CitedResearcher(
        long id,
        String name,
        String slug,
        @Nullable String orcid,
        @Nullable String affiliation,
        @Nullable String affiliationSource,
        @Nullable String homepage,
        @Nullable String bio,
        int works,
        boolean claimed,
        int trustScore,
        String trustLabel,
        int trustLevel,
        LocalDate recordedOn,
        int version) {

    /** Returns the path of the page, without the site. */
    public String path() {
        return "/researchers/" + id + "/" + slug;
    }
}
