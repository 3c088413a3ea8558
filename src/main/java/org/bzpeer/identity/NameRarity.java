package org.bzpeer.identity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people may be expected to share a name, from the names in this database: family names that many given
 * names go with and given names that many family names go with make common pairs ("Wei Wang"), whether or not the
 * pair itself is frequent. Counts below {@link #KEPT_FROM} are not kept; such names are rare.
 */
final class NameRarity {

    static final int KEPT_FROM = 5;

    /** Where no name is to be recognised, none need be counted. */
    static final NameRarity NOBODY = new NameRarity(Map.of(), Map.of(), Seen.all(0));

    /** What stands for a count that is not kept. */
    private static final int NOT_KEPT = 2;

    /** Of few names, two are a large share; but half a name that was not even seen five times is rare all the same. */
    private static final double LARGEST_RARE_SHARE = 2e-4;

    /** The bits of a key's given half that are set where the given name is written out. */
    private static final int WRITTEN_OUT = 0xffffff;

    private static final int ENOUGH_NAMES = 1000;

    /** Where too few given names are known to tell, all letters begin equally many. */
    private static final double ANY_INITIAL = 1.0 / 26;

    private final Map<Integer, Integer> givenNamesOfFamily;
    private final Map<Integer, Integer> familiesOfGivenName;
    private final Map<Integer, Double> shareOfInitial;
    private final double names;
    private final double people;

    /**
     * @param givenNamesOfFamily by the family half of a name's key, the number of distinct given names seen with it
     * @param familiesOfGivenName by the given half, the number of distinct family names seen with it
     * @param seen how many names there are
     */
    NameRarity(Map<Integer, Integer> givenNamesOfFamily, Map<Integer, Integer> familiesOfGivenName, Seen seen) {
        this.givenNamesOfFamily = givenNamesOfFamily;
        this.familiesOfGivenName = familiesOfGivenName;
        this.names = Math.max(1, seen.names());
        this.people = seen.all();
        this.shareOfInitial = shares(familiesOfGivenName);
    }

    /**
     * How many distinct names there are, and how many of them stand on one work, and on two. From the last two follows how
     * many more there are outside: where most names stand on a single work, the works are a few of very many, and two
     * people of one name are to be expected although the name looks rare here.
     *
     * <p>Source: A. Chao, Nonparametric estimation of the number of classes in a population, 1984.
     */
    record Seen(long names, long once, long twice) {

        /** Where every name is known to be here. */
        static Seen all(long names) {
            return new Seen(names, 0, 0);
        }

        double all() {
            return names + (double) once * once / (2.0 * (twice + 1));
        }
    }

    /** Counts over the names that somebody has at hand, each with the number of works that it stands on. */
    static NameRarity of(Map<Long, Integer> works) {
        Map<Integer, Integer> families = new HashMap<>();
        Map<Integer, Integer> givenNames = new HashMap<>();
        long once = 0;
        long twice = 0;
        for (Map.Entry<Long, Integer> name : works.entrySet()) {
            families.merge((int) (name.getKey() >>> 32), 1, Integer::sum);
            givenNames.merge(name.getKey().intValue(), 1, Integer::sum);
            once += name.getValue() == 1 ? 1 : 0;
            twice += name.getValue() == 2 ? 1 : 0;
        }
        families.values().removeIf(count -> count < KEPT_FROM);
        givenNames.values().removeIf(count -> count < KEPT_FROM);
        return new NameRarity(families, givenNames, new Seen(works.size(), once, twice));
    }

    /** Returns the expected number of people with the name of this key besides one, 0 and upwards. */
    double namesakes(long key) {
        return people * share(familiesOfGivenName.get((int) key)) * share(givenNamesOfFamily.get((int) (key >>> 32)));
    }

    /** Returns how many given names may be expected to go with the key's family name and begin with its initial. */
    double withInitial(long key) {
        return givenNames(key) * shareOfInitial.getOrDefault(initial((int) key), ANY_INITIAL);
    }

    /** Returns how much a shared co-author of this name says, between 0 and 1: a common name may be shared by chance. */
    double weight(long key) {
        return 1 / (1 + namesakes(key));
    }

    private int givenNames(long key) {
        return givenNamesOfFamily.getOrDefault((int) (key >>> 32), NOT_KEPT);
    }

    /** Returns the share of names that have one half of a name, given how many were counted. */
    private double share(@Nullable Integer count) {
        return count == null ? Math.min(NOT_KEPT / names, LARGEST_RARE_SHARE) : count / names;
    }

    private static int initial(int givenHalf) {
        return givenHalf >>> 24;
    }

    /** How often a person's written-out given name begins with each letter. */
    private static Map<Integer, Double> shares(Map<Integer, Integer> familiesOfGivenName) {
        Map<Integer, Double> shares = new HashMap<>();
        double all = 0;
        for (Map.Entry<Integer, Integer> name : familiesOfGivenName.entrySet()) {
            if ((name.getKey() & WRITTEN_OUT) != 0) {
                shares.merge(initial(name.getKey()), (double) name.getValue(), Double::sum);
                all += name.getValue();
            }
        }
        if (all < ENOUGH_NAMES) {
            return Map.of();
        }
        double people = all;
        shares.replaceAll((initial, count) -> count / people);
        return shares;
    }
}
