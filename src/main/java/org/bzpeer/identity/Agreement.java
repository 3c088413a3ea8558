package org.bzpeer.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How well groups of names agree with the people who bear them, each figure between 0 and 1. Pairwise: of two names in one
 * group, how often they are one person's (precision); of two names of one person, how often they are in one group
 * (recall). B³: the same shares for each name by itself, the name included, and their mean, so that a prolific person
 * counts a name at a time and not a pair at a time.
 *
 * <p>Source: A. Bagga and B. Baldwin, Algorithms for scoring coreference chains, 1998.
 */
record Agreement(double precision, double recall, double b3Precision, double b3Recall) {

    /**
     * @param groups the group of each name
     * @param people the person of each name
     * @param counted which names are looked at; the others are still company to these
     */
    static Agreement of(List<?> groups, List<?> people, IntPredicate counted) {
        Map<Object, Integer> inGroup = new HashMap<>();
        Map<Object, Integer> ofPerson = new HashMap<>();
        Map<Object, Integer> inBoth = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            inGroup.merge(groups.get(i), 1, Integer::sum);
            ofPerson.merge(people.get(i), 1, Integer::sum);
            inBoth.merge(List.of(groups.get(i), people.get(i)), 1, Integer::sum);
        }
        double names = 0;
        double right = 0;
        double joined = 0;
        double real = 0;
        double b3Precision = 0;
        double b3Recall = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (counted.test(i)) {
                double both = inBoth.getOrDefault(List.of(groups.get(i), people.get(i)), 0);
                double group = inGroup.getOrDefault(groups.get(i), 0);
                double person = ofPerson.getOrDefault(people.get(i), 0);
                names++;
                right += both - 1;
                joined += group - 1;
                real += person - 1;
                b3Precision += both / group;
                b3Recall += both / person;
            }
        }
        return new Agreement(
                share(right, joined), share(right, real), share(b3Precision, names), share(b3Recall, names));
    }

    double f1() {
        return mean(precision, recall);
    }

    double b3F1() {
        return mean(b3Precision, b3Recall);
    }

    /** The six figures, in the columns of {@link #HEADING}. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%9.4f %7.4f %7.4f %9.4f %7.4f %7.4f",
                precision,
                recall,
                f1(),
                b3Precision,
                b3Recall,
                b3F1());
    }

    static final String HEADING = "  pairs P       R      F1      B³ P       R      F1";

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    /** The harmonic mean. */
    private static double mean(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
