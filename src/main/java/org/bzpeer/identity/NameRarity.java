package org.bzpeer.identity;

import java.util.Map;

/**
 * How many people may be expected to share a name, from the names in this database: family names that many given
 * names go with and given names that many family names go with make common pairs ("Wei Wang"), whether or not the
 * pair itself is frequent. Counts below {@link #KEPT_FROM} are not kept; such names are rare.
 */
final class NameRarity {

    static final int KEPT_FROM = 5;

    /** Where no name is to be recognised, none need be counted. */
    static final NameRarity NOBODY = new NameRarity(Map.of(), Map.of(), 0);

    private final Map<Integer, Integer> givenNamesOfFamily;
    private final Map<Integer, Integer> familiesOfGivenName;
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
    }

    /** Returns the expected number of people with the name of this key besides one, 0 and upwards. */
    double namesakes(long key) {
        int given = familiesOfGivenName.getOrDefault((int) key, KEPT_FROM - 3);
        int family = givenNamesOfFamily.getOrDefault((int) (key >>> 32), KEPT_FROM - 3);
        return given * (double) family / distinctNames;
    }

    /** Returns how much a shared co-author of this name says, between 0 and 1: a common name may be shared by chance. */
    double weight(long key) {
        return 1 / (1 + namesakes(key));
    }
}
