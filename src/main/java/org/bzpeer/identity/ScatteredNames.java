package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that look rare, but are borne by several people, as their works show: one person's works hang together by
 * co-authors for the most part; those of many fall into many parts.
 */
final class ScatteredNames {

    /** Fewer works say little about how they hang together. */
    private static final int LEAST_WORKS = 15;

    /** The largest part of one person's works is seldom a smaller share than this. */
    private static final double LARGEST_PART = 0.4;

    private ScatteredNames() {}

    /** Returns the keys of the scattered names among those that are to be looked at. */
    static Set<Long> of(List<Mention> block, Predicate<PersonName> looked) {
        Map<Long, List<Mention>> byName = new HashMap<>();
        for (Mention mention : block) {
            if (looked.test(mention.name())) {
                byName.computeIfAbsent(mention.name().key(), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        Set<Long> scattered = new HashSet<>();
        byName.forEach((key, mentions) -> {
            if (mentions.size() >= LEAST_WORKS && largestPart(mentions) < LARGEST_PART * mentions.size()) {
                scattered.add(key);
            }
        });
        return scattered;
    }

    /** Returns how many mentions the largest group has that is connected by co-authors in common, of whatever weight. */
    private static int largestPart(List<Mention> mentions) {
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
        int largest = 0;
        for (int i = 0; i < parents.length; i++) {
            largest = Math.max(largest, ++sizes[root(parents, i)]);
        }
        return largest;
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
