package org.bzpeer.identity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.PersonName.Fit;

/**
 * How much evidence two mentions of one block need to be one person's. It is a sum, in which a co-author of a name that
 * nobody else bears counts 1: the weights of shared co-authors ({@link NameRarity#weight}), and for common names those of the
 * {@link Traits} that both works have, and the years between the works, which count against it. What is needed grows with the
 * number of people who are expected to bear the name, and that number with the parts into which its works fall
 * ({@link ScatteredNames}).
 */
final class NeededEvidence {

    /** Up to this many expected namesakes, a topic in common is enough for two equal full names. */
    private static final double RARE = 0.3;

    /** Up to this many, the field in common is enough. */
    private static final double VERY_RARE = 0.1;

    /** A second given name, or its initial, leaves about one in ten of those who share first and family name. */
    private static final double SECOND_NAME = 0.1;

    /** Up to this many given names of one initial, the field is enough for the initial: its bearer stands in the block by the full name, or there is nobody else. */
    private static final double VERY_RARE_INITIAL = 0.2;

    /** What a rare name needs: a co-author in common, unless the co-author's name is common. */
    private static final double RARE_NEEDS = 0.25;

    /** What a common name needs, and how much more with every namesake expected, up to two co-authors of rare names. */
    private static final double COMMON_NEEDS = 0.5;

    private static final double EACH_NAMESAKE_NEEDS = 0.05;
    private static final double MOST_NEEDED = 2;

    /** What two forms of a name need beyond that. */
    private static final double VARIANT_NEEDS = 0.4;

    /** An author list of this length is ordinary. */
    private static final double ORDINARY_LIST = 10;

    /** Between two groups of a common name, each further member of the smaller one must bring this share of a co-author, or of what is needed. */
    private static final double SHARE = 0.4;

    /** Less than this, without a co-author in common, is chance. */
    private static final double WORTH_A_LOOK = 0.3;

    /** The words of one affiliation say the same thing together, which is worth a co-author at most. */
    private static final double AFFILIATION = 1;

    /** So many years apart say nothing; each further one this much against it. */
    private static final int ORDINARY_GAP = 3;

    private static final double YEAR = 0.05;

    private final NameRarity rarity;
    private final List<String> fullGivenNames;
    private final boolean oneGivenName;
    private final Map<Long, Double> scattered;
    private final Map<PersonName, Double> namesakes = new IdentityHashMap<>();

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

    /**
     * Returns how much two mentions share, 0 and upwards.
     *
     * @param coauthors the weights of the co-authors in common
     * @param subject those of the words of titles and the topics in common, for common names only
     * @param place those of the words of the affiliation in common, for common names only
     */
    double score(Mention one, Mention other, double coauthors, double subject, double place) {
        double score = coauthors / chance(one, other);
        if (!isCommon(one.name()) && !isCommon(other.name())) {
            return score;
        }
        double without = subject + Math.min(AFFILIATION, place);
        if (coauthors == 0 && without < WORTH_A_LOOK) {
            return 0;
        }
        int years = one.year() == 0 || other.year() == 0 ? 0 : Math.abs(one.year() - other.year());
        return score + without - YEAR * Math.max(0, years - ORDINARY_GAP);
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
        return common ? single + (smallerGroup - 1) * SHARE * Math.max(1, single) : single;
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
        double needed =
                namesakes < RARE ? RARE_NEEDS : Math.min(MOST_NEEDED, COMMON_NEEDS + EACH_NAMESAKE_NEEDS * namesakes);
        return fit == Fit.SAME ? needed : needed + VARIANT_NEEDS;
    }

    /** Two long author lists share names by chance: what they share says less, the longer they are. */
    private static double chance(Mention one, Mention other) {
        return Math.max(1, Math.sqrt((double) one.coauthorKeys().length * other.coauthorKeys().length) / ORDINARY_LIST);
    }

    /** Asked for every pair, so each mention's name is estimated once. */
    private double namesakes(PersonName name) {
        Double known = namesakes.get(name);
        if (known == null) {
            known = expected(name) * (name.isFull() ? scattered.getOrDefault(name.key(), 1.0) : 1);
            namesakes.put(name, known);
        }
        return known;
    }

    private boolean isDoubted(PersonName name) {
        return name.isFull() && expected(name) < RARE;
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
