package org.bzpeer.trust;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.trust.Evidence.Proof;

/**
 * Score, level and label of a record on a day: a pure function of the live evidence.
 *
 * @param score 0 to 100
 * @param level 0 to 5
 */
public record TrustSnapshot(int score, int level, TrustLabel label) {

    private static final int STRONG_PROOF_MONTHS = 12;

    /** Computes the snapshot; evidence that has expired or was revoked does not count. */
    public static TrustSnapshot of(List<Evidence> evidence, LocalDate day) {
        List<Evidence> live = evidence.stream().filter(row -> row.isLive(day)).toList();
        int score =
                pointsByRule(live).values().stream().mapToInt(Integer::intValue).sum();
        int level = level(live, day);
        return new TrustSnapshot(score, level, TrustLabel.of(score, level));
    }

    /** Returns the snapshot while the identity is disputed: the score stays as it was, the label says so. */
    public TrustSnapshot disputed() {
        return new TrustSnapshot(score, level, TrustLabel.DISPUTED);
    }

    /** Returns the points of each rule that has live evidence, each held to the rule's maximum. */
    static Map<Rule, Integer> pointsByRule(List<Evidence> live) {
        Map<Rule, Integer> points = new EnumMap<>(Rule.class);
        for (Evidence row : live) {
            points.merge(row.rule(), row.points(), (a, b) -> Math.min(row.rule().maximum(), a + b));
        }
        points.replaceAll((rule, sum) -> Math.min(rule.maximum(), sum));
        return points;
    }

    private static int level(List<Evidence> live, LocalDate day) {
        boolean claimed = live.stream().anyMatch(row -> row.rule() == Rule.B1);
        boolean sourced = live.stream().anyMatch(row -> row.rule() == Rule.C1 || row.rule() == Rule.C2);
        if (!claimed) {
            return sourced ? 1 : 0;
        }
        if (live.stream().anyMatch(row -> row.proof() == Proof.ORGANISATION)) {
            return 5;
        }
        List<Evidence> strong =
                live.stream().filter(row -> row.proof() == Proof.STRONG).toList();
        Set<Rule> freshKinds = strong.stream()
                .filter(row -> row.seenOn().plusMonths(STRONG_PROOF_MONTHS).isAfter(day))
                .map(Evidence::rule)
                .collect(Collectors.toSet());
        if (freshKinds.size() >= 2) {
            return 4;
        }
        return strong.isEmpty() ? 2 : 3;
    }
}
