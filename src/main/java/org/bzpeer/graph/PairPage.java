package org.bzpeer.graph;

import java.util.List;
import org.bzpeer.graph.Why.WorkLink;
import org.jspecify.annotations.Nullable;

/**
 * Two researchers: what they share, how they are connected, and what speaks for a conflict of interest.
 *
 * @param works the works that both are authors of, the newest first
 * @param sharedWorks how many there are
 * @param weight the sum of 1/(authors - 1) over those with at most 100 authors
 * @param findings what a check for a conflict of interest looks at
 */
// Public, since templates are compiled only against public types.
public record PairPage(
        Node one,
        Node other,
        String path,
        String graph,
        List<SharedWork> works,
        int sharedWorks,
        String weight,
        List<Finding> findings,
        int found,
        Connection connection) {

    /** A shared work with the number of its authors. */
    public record SharedWork(WorkLink work, int authors) {

        /** Returns what the work adds to the weight, in words. */
        public String part() {
            return authors > 100
                    ? "%,d authors; more than 100 make nobody collaborators".formatted(authors)
                    : authors + " authors, 1/" + (authors - 1);
        }
    }

    /**
     * One thing that the check looks at.
     *
     * @param yes whether it was found
     * @param links what was found, with the way to it; may be empty
     */
    public record Finding(
            String subject,
            boolean yes,
            String text,
            List<Node> links,
            @Nullable WorkLink work) {}

    static String path(long one, long other) {
        return "/researchers/" + one + "/graph/with/" + other;
    }

    public String otherGraph() {
        return "/researchers/" + other.key().id() + "/graph";
    }

    /** Returns the same check from the other side. */
    public String reverse() {
        return path(other.key().id(), one.key().id());
    }
}
