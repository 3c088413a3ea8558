package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Names that look rare, but are borne by several people, as their works show: one person's works hang together by
 * co-authors for the most part; those of many fall into many parts of about one size.
 */
final class ScatteredNames {

    /** Fewer works say little about how they hang together. */
    private static final int LEAST_WORKS = 6;

    private ScatteredNames() {}

    /** Returns for the names that are to be looked at how many times more people than expected may bear them, by key. */
    static Map<Long, Double> of(List<Mention> block, Predicate<PersonName> looked) {
        Map<Long, List<Mention>> byName = new HashMap<>();
        for (Mention mention : block) {
            if (looked.test(mention.name())) {
                byName.computeIfAbsent(mention.name().key(), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        Map<Long, Double> scattered = new HashMap<>();
        byName.forEach((key, mentions) -> {
            if (mentions.size() >= LEAST_WORKS) {
                scattered.put(key, times(parts(mentions)));
            }
        });
        return scattered;
    }

    /**
     * How much more often works that fall into so many parts are those of several people than those of one. Of people
     * labelled in the ACL Anthology 6 in a hundred have works in 3 to 4 parts, 2 in 4 to 6, one in two hundred in more; of
     * groups of people put together under one name 15, 20 and 35.
     */
    private static double times(double parts) {
        return parts < 3 ? 1 : parts < 4 ? 3 : parts < 6 ? 10 : 50;
    }

    /**
     * Returns into how many parts of one size the mentions would fall: those that co-authors connect, of whatever weight;
     * works that stand alone do not count, since everybody has some.
     */
    private static double parts(List<Mention> mentions) {
        int[] parents = new int[mentions.size()];
        Map<Long, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            long own = mentions.get(i).name().key();
            for (long key : mentions.get(i).coauthorKeys()) {
                Integer first = key >>> 24 == own >>> 24 ? null : firstWith.putIfAbsent(key, i);
                if (first != null) {
                    parents[root(parents, i)] = root(parents, first);
                }
            }
        }
        int[] sizes = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            sizes[root(parents, i)]++;
        }
        double sum = 0;
        double squares = 0;
        for (int size : sizes) {
            if (size > 1) {
                sum += size;
                squares += (double) size * size;
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private static int root(int[] parents, int i) {
        int root = i;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
