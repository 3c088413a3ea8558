package org.bzpeer.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many people may be expected to share a name, from the names in this database: family names that many given
 * names go with and given names that many family names go with make common pairs ("Wei Wang"), whether or not the
 * pair itself is frequent. Counts below {@link #KEPT_FROM} are not kept; such names are rare.
 */
final class NameRarity {

    static final int KEPT_FROM = 5;

    /** Where no name is to be recognised, none need be counted. */
    static final NameRarity NOBODY = new NameRarity(Map.of(), Map.of(), 0);

    /** The bits of a key's given half that are set where the given name is written out. */
    private static final int WRITTEN_OUT = 0xffffff;

    private static final int ENOUGH_NAMES = 1000;

    /** Where too few given names are known to tell, all letters begin equally many. */
    private static final double ANY_INITIAL = 1.0 / 26;

    private final Map<Integer, Integer> givenNamesOfFamily;
    private final Map<Integer, Integer> familiesOfGivenName;
    private final Map<Integer, Double> shareOfInitial;
    private final double distinctNames;

    /**
     * @param givenNamesOfFamily by the family half of a name's key, the number of distinct given names seen with it
     * @param familiesOfGivenName by the given half, the number of distinct family names seen with it
     * @param distinctNames the number of distinct keys in the database
     */
    NameRarity(
            Map<Integer, Integer> givenNamesOfFamily, Map<Integer, Integer> familiesOfGivenName, long distinctNames) {
        this.givenNamesOfFamily = givenNamesOfFamily;
        this.familiesOfGivenName = familiesOfGivenName;
        this.distinctNames = Math.max(1, distinctNames);
        this.shareOfInitial = shares(familiesOfGivenName);
    }

    /** Counts over the distinct keys of the names that somebody has at hand. */
    static NameRarity of(Set<Long> keys) {
        Map<Integer, Integer> families = new HashMap<>();
        Map<Integer, Integer> givenNames = new HashMap<>();
        for (long key : keys) {
            families.merge((int) (key >>> 32), 1, Integer::sum);
            givenNames.merge((int) key, 1, Integer::sum);
        }
        families.values().removeIf(count -> count < KEPT_FROM);
        givenNames.values().removeIf(count -> count < KEPT_FROM);
        return new NameRarity(families, givenNames, keys.size());
    }

    /** Returns the expected number of people with the name of this key besides one, 0 and upwards. */
    double namesakes(long key) {
        int given = familiesOfGivenName.getOrDefault((int) key, KEPT_FROM - 3);
        return given * (double) givenNames(key) / distinctNames;
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
        return givenNamesOfFamily.getOrDefault((int) (key >>> 32), KEPT_FROM - 3);
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
