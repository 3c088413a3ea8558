package org.bzpeer.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who shares works with one author. */
public final class Company {

    /** A collaborator shares at least one work; a close one shares at least this many. */
    public static final int CLOSE = 4;

    /** Works with more authors than this make nobody a collaborator. */
    public static final int LARGEST_COLLABORATION = 100;

    /** How many collaborators are kept by name, those with the most shared works first. */
    public static final int KEPT = 100;

    /**
     * Somebody who shares works with the author.
     *
     * @param weight the sum of 1/(authors - 1) over the shared works
     */
    public record Collaborator(long id, int sharedWorks, double weight) {}

    private final long authorId;
    private final Map<Long, Collaborator> collaborators = new HashMap<>();

    Company(long authorId) {
        this.authorId = authorId;
    }

    /** Adds the author list of a work; the author and unlisted people, whose ids are negative, are left out. */
    void add(long[] authorIds) {
        if (authorIds.length > LARGEST_COLLABORATION) {
            return;
        }
        double weight = 1.0 / Math.max(1, authorIds.length - 1);
        for (long other : authorIds) {
            if (other > 0 && other != authorId) {
                collaborators.merge(
                        other,
                        new Collaborator(other, 1, weight),
                        (a, b) -> new Collaborator(other, a.sharedWorks + b.sharedWorks, a.weight + b.weight));
            }
        }
    }

    /** Returns the number of everybody who shares a work with the author. */
    public int size() {
        return collaborators.size();
    }

    /** Returns how many share at least {@value #CLOSE} works. */
    public int close() {
        return (int) collaborators.values().stream()
                .filter(c -> c.sharedWorks >= CLOSE)
                .count();
    }

    /** Returns the collaborators to keep by name, those with the most shared works first. */
    public List<Collaborator> kept() {
        return collaborators.values().stream()
                .sorted(Comparator.comparingInt(Collaborator::sharedWorks)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Collaborator::weight).reversed())
                        .thenComparingLong(Collaborator::id))
                .limit(KEPT)
                .toList();
    }
}
