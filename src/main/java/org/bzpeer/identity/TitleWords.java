package org.bzpeer.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.shared.Folding;

/**
 * The words of titles that say what a work is about, and how much one of them in common says: the more, the fewer works
 * of the block have it.
 */
final class TitleWords {

    static final int[] NONE = {};

    private static final int SHORTEST = 3;

    /** Words that stand in titles of every subject. */
    private static final Set<String> EVERYWHERE = Set.of(
            "the",
            "and",
            "for",
            "with",
            "from",
            "using",
            "via",
            "are",
            "its",
            "towards",
            "toward",
            "how",
            "what",
            "does",
            "can",
            "not",
            "into",
            "based",
            "approach",
            "method",
            "methods",
            "new",
            "study",
            "analysis",
            "system",
            "model",
            "models",
            "between",
            "through",
            "under",
            "over",
            "their",
            "case",
            "some",
            "problem",
            "problems",
            "results");

    private final Map<Integer, Integer> works = new HashMap<>();
    private final double all;

    TitleWords(List<Mention> block) {
        this.all = Math.log(Math.max(2, block.size()));
        for (Mention mention : block) {
            for (int word : mention.titleWords()) {
                works.merge(word, 1, Integer::sum);
            }
        }
    }

    /** Returns the numbers of a title's words, each once. */
    static int[] of(String title) {
        return Folding.words(title).stream()
                .filter(word -> word.length() >= SHORTEST && !EVERYWHERE.contains(word))
                .mapToInt(String::hashCode)
                .distinct()
                .toArray();
    }

    /** Returns what a word in common says, from 0 where every work of the block has it to almost 1. */
    double weight(int word) {
        return 1 - Math.log(works.getOrDefault(word, 1)) / all;
    }
}
