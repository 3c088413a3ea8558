package org.bzpeer.identity;

import java.util.Set;
import org.bzpeer.shared.Folding;

/** The words of titles that say what a work is about. */
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

    private TitleWords() {}

    /** Returns the numbers of a title's words, each once. */
    static int[] of(String title) {
        return Folding.words(title).stream()
                .filter(word -> word.length() >= SHORTEST && !EVERYWHERE.contains(word))
                .mapToInt(String::hashCode)
                .distinct()
                .toArray();
    }
}
