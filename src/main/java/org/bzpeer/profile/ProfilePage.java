package org.bzpeer.profile;

import java.time.LocalDate;
import java.util.List;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.YearChart;
import org.bzpeer.claim.ClaimPanel;
import org.bzpeer.collaboration.CollaborationPanel;
import org.bzpeer.follow.FollowPanel;
import org.bzpeer.trust.TrustPanel;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a researcher's page shows.
 *
 * @param path the canonical path, without query
 * @param affiliation the affiliation as printed, or null when none was imported
 * @param updatedOn the day of the newest fact on the record
 * @param follow the follow button, which is the viewer's own
 * @param claim whose record it is, as the viewer sees it
 */
// Public, since templates are compiled only against public types.
public record ProfilePage(
        long id,
        String name,
        String path,
        boolean claimed,
        @Nullable String affiliation,
        @Nullable String affiliationSource,
        @Nullable String orcid,
        Counters counters,
        LocalDate updatedOn,
        TrustPanel trust,
        List<CountedName> alsoPublishedAs,
        List<Namesake> namesakes,
        List<Tally> closeCollaborators,
        List<Tally> coauthors,
        int moreCoauthors,
        List<Tally> topics,
        YearChart years,
        WorkList worklist,
        OwnWords own,
        FollowPanel follow,
        CollaborationPanel collaboration,
        ClaimPanel claim) {

    /** Returns the close collaborators with their shared works, as HTML. */
    public String closeCollaboratorsMarkup() {
        return ListMarkup.tally(closeCollaborators, "shared works");
    }

    /** Returns the other co-authors that are named with their shared works, as HTML. */
    public String coauthorsMarkup() {
        return ListMarkup.tally(coauthors, "shared works");
    }

    /** Returns the topics with their works, as HTML. */
    public String topicsMarkup() {
        return ListMarkup.tally(topics, "works");
    }

    /** Returns the published work as HTML. */
    public String worksMarkup() {
        return ListMarkup.works(own.pinned(), worklist.groups(), id);
    }

    /**
     * What the owner says; without an owner, nothing.
     *
     * @param pinned the works to see first; only on the first page of the unfiltered list, which then leaves them out
     */
    public record OwnWords(@Nullable String bio, @Nullable String homepage, List<WorkCard> pinned) {}

    /** The four counters of the trust snapshot. */
    public record Counters(int works, int followers, int topics, int closeCollaborators) {}

    /** Another form of the name, and on how many works it stands. */
    public record CountedName(String name, int works) {}

    /** A record with the same name, with what tells the two apart. */
    public record Namesake(
            AuthorLink author,
            int works,
            String years,
            @Nullable String topic) {}

    /**
     * A line of a list with counts: a co-author and the shared works, or a topic and its works.
     *
     * @param href the co-author's page, or the list of works filtered by the topic
     * @param works how many works count
     * @param barPercent the share of the works relative to the first line, 1 to 100
     */
    public record Tally(String name, String href, int works, int barPercent) {}

    /**
     * The published work: what is shown, how it is sorted and filtered, and the ways on.
     *
     * @param total the number of works on the record
     * @param matching the number of works that the filter leaves
     * @param filtered whether any filter is set
     * @param next the address of the following page, or null on the last one
     * @param nextLabel what the link to it is called in this order
     * @param first the address of the first page, or null when this is it
     * @param firstLabel what the link to it is called in this order
     */
    public record WorkList(
            int total,
            int matching,
            boolean filtered,
            String sort,
            @Nullable String type,
            @Nullable Integer year,
            @Nullable Integer topic,
            List<Choice> sorts,
            List<Choice> types,
            List<Choice> yearChoices,
            List<Choice> topicChoices,
            List<WorkGroup> groups,
            @Nullable String next,
            String nextLabel,
            @Nullable String first,
            String firstLabel) {

        /** Returns choices as the options of a selection, in HTML. */
        public String options(List<Choice> choices) {
            return ListMarkup.options(choices);
        }
    }

    /** One option of a selection, with the number of works that it stands for where that is known, else -1. */
    public record Choice(String value, String label, int works, boolean selected) {

        /** Returns the label with its number of works where that is known. */
        public String text() {
            return works < 0 ? label : label + " (" + works + ")";
        }
    }

    /** The works of one year in the list or, where it is sorted by title, of one first letter. */
    public record WorkGroup(String heading, List<WorkCard> works) {}
}
