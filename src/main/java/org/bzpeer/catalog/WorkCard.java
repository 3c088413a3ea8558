package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One work in a list, with all that the list shows of it.
 *
 * @param type as shown in the badge: {@code preprint} or {@code article}
 * @param sourceName as shown in the badge: {@code arXiv}
 * @param published the day of the first version; where only the month is known, its first day
 * @param shownAuthors the first three authors and, on a researcher's page, always that researcher
 * @param moreAuthors how many authors are not shown, 0 or more
 * @param abstractText the abstract as plain text, or null when it was not imported
 * @param mark that the work was retracted, withdrawn or corrected, or null
 * @param reason why this work is on this researcher's page, in a sentence; empty elsewhere
 */
public record WorkCard(
        long id,
        String title,
        String href,
        String type,
        int year,
        LocalDate published,
        String publishedText,
        String sourceName,
        @Nullable String venue,
        @Nullable String doi,
        @Nullable String arxivId,
        List<ShownAuthor> shownAuthors,
        int moreAuthors,
        @Nullable String abstractText,
        List<String> topics,
        String printedName,
        String reason,
        @Nullable WorkMark mark) {

    /**
     * One name of the author list.
     *
     * @param href the author's page, or null when the author is not recognised yet
     * @param self whether this is the researcher whose page it is
     * @param separator what stands between the name before and this one; dots where names were left out
     */
    public record ShownAuthor(String name, @Nullable String href, boolean self, String separator) {}

    /** Returns the address of the article at its publisher, or null. */
    public @Nullable String doiHref() {
        return doi == null ? null : "https://doi.org/" + doi;
    }

    /** Returns the address of the preprint, or null. */
    public @Nullable String arxivHref() {
        return arxivId == null ? null : "https://arxiv.org/abs/" + arxivId;
    }

    /**
     * Returns the card as HTML.
     *
     * @param heading the level of the title's heading, 2 to 6
     * @param brief whether the lack of an abstract goes unsaid
     * @param researcher the researcher on whose page it stands, or 0 on a list that belongs to nobody
     */
    public String markup(int heading, boolean brief, long researcher) {
        return WorkCardMarkup.of(this, heading, brief, researcher);
    }

    /** Returns the badges of the card alone, as HTML. */
    public String badges() {
        return WorkCardMarkup.badges(this);
    }
}
