package org.bzpeer.identity;

import java.util.List;
import java.util.Set;
import org.bzpeer.identity.PersonName.Fit;

/**
 * How much evidence two mentions of one block need to be one person's. It is a sum: the weights of shared co-authors
 * ({@link NameRarity#weight}), and for common names the words that titles share, the same printed affiliation, and the
 * years between the works, which count against it. What is needed grows with the number of people who are expected to
 * bear the name, and a name that looks rare is not believed to be where its works fall apart ({@link ScatteredNames}).
 */
final class NeededEvidence {

    /** Up to this many expected namesakes, a topic in common is enough for two equal full names. */
    private static final double RARE = 0.3;

    /** Up to this many, the field in common is enough. */
    private static final double VERY_RARE = 0.1;

    /** A second given name, or its initial, leaves about one in ten of those who share first and family name. */
    private static final double SECOND_NAME = 0.1;

    /** From this many expected namesakes on, a name is doubted when its works do not hang together. */
    private static final double DOUBTED = 0.03;

    /** So many namesakes are taken for granted then. */
    private static final double SCATTERED = 0.4;

    /** Up to this many given names of one initial, the field is enough for the initial: its bearer stands in the block by the full name, or there is nobody else. */
    private static final double VERY_RARE_INITIAL = 0.2;

    /** An author list of this length is ordinary. */
    private static final double ORDINARY_LIST = 10;

    /** Between two groups of a common name, each further member of the smaller one must bring this share of evidence. */
    private static final double SHARE = 0.4;

    /** What a word in common counts beside a co-author in common, and how much of it is worth a look by itself. */
    private static final double WORD = 0.35;

    private static final double ABOUT_THE_SAME = 1.3;

    private static final double AFFILIATION = 0.6;

    /** So many years apart say nothing; each further one this much against it. */
    private static final int ORDINARY_GAP = 3;

    private static final double YEAR = 0.05;

    private final NameRarity rarity;
    private final List<String> fullGivenNames;
    private final boolean oneGivenName;
    private final Set<Long> scattered;

    NeededEvidence(List<Mention> block, NameRarity rarity) {
        this.rarity = rarity;
        this.fullGivenNames = block.stream()
                .map(Mention::name)
                .filter(PersonName::isFull)
                .map(PersonName::firstGiven)
                .distinct()
                .toList();
        this.oneGivenName = areFormsOfOne(fullGivenNames);
        this.scattered = ScatteredNames.of(block, this::isDoubted);
    }

    /** Returns how much two mentions share, given the weights of their common co-authors and title words. */
    double score(Mention one, Mention other, double coauthors, double words) {
        double score = coauthors / chance(one, other);
        if (!isCommon(one.name()) && !isCommon(other.name())) {
            return score;
        }
        int years = one.year() == 0 || other.year() == 0 ? 0 : Math.abs(one.year() - other.year());
        return score
                + WORD * words
                + (one.hasAffiliationOf(other) ? AFFILIATION : 0)
                - YEAR * Math.max(0, years - ORDINARY_GAP);
    }

    /** Tells whether the words that two titles share are worth a look although no co-author is shared. */
    boolean isAboutTheSame(double words) {
        return words >= ABOUT_THE_SAME;
    }

    /** Tells whether two mentions share enough; never on one work, never with names that contradict each other. */
    boolean isReached(Mention one, Mention other, double score) {
        if (one.workId() == other.workId()) {
            return false;
        }
        Fit fit = one.fit(other);
        return fit != Fit.CONFLICT && score >= between(one.name(), other.name(), fit);
    }

    /** Returns what two groups need together: no single pair may join two groups of a common name. */
    double betweenGroups(Mention one, Mention other, int smallerGroup) {
        double single = between(one.name(), other.name(), one.fit(other));
        boolean common = isCommon(one.name()) || isCommon(other.name());
        return common ? single * (1 + (smallerGroup - 1) * SHARE) : single;
    }

    /** Tells whether several people are expected to bear the name. */
    boolean isCommon(PersonName name) {
        return namesakes(name) >= RARE;
    }

    /** Tells whether a topic or an affiliation in common is enough for two mentions of this full name. */
    boolean isRare(PersonName name) {
        return !isCommon(name);
    }

    /** Tells whether even the field in common is enough. */
    boolean isVeryRare(PersonName name) {
        return namesakes(name) < VERY_RARE;
    }

    /** Tells whether the name's initial stands for one given name only, here and as far as the family name lets expect. */
    boolean isRareInitial(PersonName name) {
        return oneGivenName && rarity.withInitial(name.key()) < RARE;
    }

    /** Tells whether even the field in common is enough for an initial. */
    boolean isVeryRareInitial(PersonName name) {
        return rarity.withInitial(name.key()) < VERY_RARE_INITIAL;
    }

    /** More for common names, and for mere variants of a name. */
    private double between(PersonName one, PersonName other, Fit fit) {
        double namesakes = Math.max(namesakes(one), namesakes(other));
        double needed = namesakes < RARE ? 0.25 : Math.min(2, 0.5 + 0.2 * namesakes);
        return fit == Fit.SAME ? needed : needed + 0.4;
    }

    /** Two long author lists share names by chance: what they share says less, the longer they are. */
    private static double chance(Mention one, Mention other) {
        return Math.max(1, Math.sqrt((double) one.coauthorKeys().length * other.coauthorKeys().length) / ORDINARY_LIST);
    }

    private double namesakes(PersonName name) {
        double expected = expected(name);
        return scattered.contains(name.key()) && expected >= DOUBTED ? Math.max(SCATTERED, expected) : expected;
    }

    private boolean isDoubted(PersonName name) {
        return name.isFull() && expected(name) >= DOUBTED && expected(name) < RARE;
    }

    /** An initial may stand for every given name of the block. */
    private double expected(PersonName name) {
        double namesakes = rarity.namesakes(name.key());
        return name.isFull()
                ? namesakes * (name.given().size() > 1 ? SECOND_NAME : 1)
                : Math.max(0, fullGivenNames.size() - 1) + namesakes;
    }

    private static boolean areFormsOfOne(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (GivenNames.fit(names.get(i), names.get(j)) == Fit.CONFLICT) {
                    return false;
                }
            }
        }
        return true;
    }
}
