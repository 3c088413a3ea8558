package org.bzpeer.citation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work with what a reference to it needs.
 *
 * @param path the work's page, without the site
 * @param published the day of the first version; where only the month is known, its first day
 * @param authors the authors in printed order, of long lists the first ones
 * @param authorCount how many there are in all
 * @param abstractText the abstract, where it was asked for and is known
 * @param tag changes whenever the work or its authors do
 */
public record CitedWork(
        long id,
        String title,
        String path,
        String type,
        LocalDate published,
        boolean monthOnly,
        @Nullable String venue,
        @Nullable String doi,
        @Nullable String arxivId,
        @Nullable String license,
        String source,
        LocalDate recordedOn,
        List<Topic> topics,
        List<CitedName> authors,
        int authorCount,
        @Nullable String abstractText,
        String tag) {

    /** A topic of the work. */
    public record Topic(int id, String name) {}

    public boolean isArticle() {
        return type.equals("article");
    }

    /** Returns the publisher's address of the article, or null. */
    public @Nullable String doiUrl() {
        return doi == null ? null : "https://doi.org/" + encoded(doi);
    }

    /** Returns the address of the preprint, or null. */
    public @Nullable String arxivUrl() {
        return arxivId == null ? null : "https://arxiv.org/abs/" + encoded(arxivId);
    }

    /** Returns the licence where it is given by its address, else null. */
    public @Nullable String licenseUrl() {
        return license != null && license.matches("https?://[!-~&&[^<>\"]]+") ? license : null;
    }

    private static String encoded(String identifier) {
        return org.springframework.web.util.UriUtils.encodePath(identifier, java.nio.charset.StandardCharsets.UTF_8);
    }
}
