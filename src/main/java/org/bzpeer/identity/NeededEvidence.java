package org.bzpeer.identity;

import java.util.List;
import org.bzpeer.identity.PersonName.Fit;

/**
 * How much evidence two mentions of one block need to be one person's, as a sum of the weights of shared co-authors
 * ({@link NameRarity#weight}). It grows with the number of people who are expected to bear the name.
 */
final class NeededEvidence {

    /** Up to this many expected namesakes, a topic in common is enough for two equal full names. */
    private static final double RARE = 0.3;

    /** Up to this many, the field in common is enough. */
    private static final double VERY_RARE = 0.1;

    /** An author list of this length is ordinary. */
    private static final double ORDINARY_LIST = 10;

    /** Between two groups of a common name, each further member of the smaller one must bring this share of evidence. */
    private static final double SHARE = 0.4;

    private final NameRarity rarity;
    private final int fullGivenNames;

    NeededEvidence(List<Mention> block, NameRarity rarity) {
        this.rarity = rarity;
        this.fullGivenNames = (int) block.stream()
                .map(Mention::name)
                .filter(PersonName::isFull)
                .map(PersonName::firstGiven)
                .distinct()
                .count();
    }

    /** Tells whether two mentions share enough; never on one work, never with names that contradict each other. */
    boolean isReached(Mention one, Mention other, double score) {
        if (one.workId() == other.workId()) {
            return false;
        }
        Fit fit = one.fit(other);
        return fit != Fit.CONFLICT && score >= between(one.name(), other.name(), fit) * chance(one, other);
    }

    /** Returns what two groups need together: no single pair may join two groups of a common name. */
    double betweenGroups(Mention one, Mention other, int smallerGroup) {
        double single = between(one.name(), other.name(), one.fit(other));
        boolean common = Math.max(namesakes(one.name()), namesakes(other.name())) >= RARE;
        return common ? single * (1 + (smallerGroup - 1) * SHARE) : single;
    }

    /** Tells whether a topic or an affiliation in common is enough for two mentions of this full name. */
    boolean isRare(PersonName name) {
        return namesakes(name) < RARE;
    }

    /** Tells whether even the field in common is enough. */
    boolean isVeryRare(PersonName name) {
        return namesakes(name) < VERY_RARE;
    }

    /** More for common names, and for mere variants of a name. */
    private double between(PersonName one, PersonName other, Fit fit) {
        double namesakes = Math.max(namesakes(one), namesakes(other));
        double needed = namesakes < RARE ? 0.25 : Math.min(2, 0.5 + 0.2 * namesakes);
        return fit == Fit.SAME ? needed : needed + 0.4;
    }

    /** Two long author lists share names by chance: what is needed grows with their lengths. */
    private static double chance(Mention one, Mention other) {
        return Math.max(1, Math.sqrt((double) one.coauthorKeys().length * other.coauthorKeys().length) / ORDINARY_LIST);
    }

    /** An initial may stand for every given name of the block. */
    private double namesakes(PersonName name) {
        return name.isFull()
                ? rarity.namesakes(name.key())
                : Math.max(0, fullGivenNames - 1) + rarity.namesakes(name.key());
    }
}
