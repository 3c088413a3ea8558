package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.shared.Folding;

/**
 * What the works of a block are about and where they come from, a trait at a time: words of titles, topics, venues, words
 * of the printed affiliation. A trait in common says the more, the fewer mentions of the block have it.
 */
final class Traits {

    /** The kinds of traits, with what one of a kind says that hardly anybody else in the block has; a rare co-author says 1. */
    enum Kind {
        TITLE(0.35),
        TOPIC(0.4),
        VENUE(0.4),
        AFFILIATION(0.5);

        private final double most;

        Kind(double most) {
            this.most = most;
        }
    }

    /** A trait, as one number. */
    record Trait(Kind kind, int number) {}

    /** Shorter words of an affiliation are particles. */
    private static final int SHORTEST = 3;

    private final List<List<Trait>> traits;
    private final Map<Trait, Integer> counts = new HashMap<>();
    private final double all;

    /** What all words of each mention's affiliation say together. */
    private final double[] affiliations;

    Traits(List<Mention> block) {
        all = Math.log(Math.max(2, block.size()));
        traits = block.stream().map(Traits::of).toList();
        traits.forEach(some -> some.forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        affiliations = traits.stream()
                .mapToDouble(some -> some.stream()
                        .filter(trait -> trait.kind() == Kind.AFFILIATION)
                        .mapToDouble(this::weight)
                        .sum())
                .toArray();
    }

    /** Returns the traits of the mention at this place of the block, each once. */
    List<Trait> of(int mention) {
        return traits.get(mention);
    }

    /** Returns what a trait in common says, from 0 where every work of the block has it to almost the most of its kind. */
    double weight(Trait trait) {
        return trait.kind().most * (1 - Math.log(counts.getOrDefault(trait, 1)) / all);
    }

    /**
     * Returns how far the affiliations of two mentions agree, between 0 and 1, by the share of what the shorter one says that the
     * other one says too. Up to a half they do not: "School of Computer Science" stands in many affiliations, and says nothing
     * where the towns differ.
     *
     * @param shared the weights of the words of the affiliation in common
     */
    double agreement(int one, int other, double shared) {
        double least = Math.min(affiliations[one], affiliations[other]);
        return least <= 0 ? 0 : Math.clamp(2 * shared / least - 1, 0, 1);
    }

    /** Tells whether one of two mentions prints no affiliation, or both have a word of it in common. */
    static boolean affiliationsMayAgree(Mention one, Mention other) {
        return one.affiliation() == null
                || other.affiliation() == null
                || !Collections.disjoint(words(one.affiliation()), words(other.affiliation()));
    }

    private static List<Trait> of(Mention mention) {
        List<Trait> traits = new ArrayList<>();
        for (int word : mention.titleWords()) {
            traits.add(new Trait(Kind.TITLE, word));
        }
        Arrays.stream(mention.topicIds()).distinct().forEach(topic -> traits.add(new Trait(Kind.TOPIC, topic)));
        Arrays.stream(mention.venues()).distinct().forEach(venue -> traits.add(new Trait(Kind.VENUE, venue)));
        if (mention.affiliation() != null) {
            words(mention.affiliation()).forEach(word -> traits.add(new Trait(Kind.AFFILIATION, word.hashCode())));
        }
        return traits;
    }

    private static List<String> words(String affiliation) {
        return Folding.words(affiliation).stream()
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }
}
