package org.bzpeer.trust;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.trust.TrustPanel.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains a snapshot by the ledger. */
@Component
public class TrustPanels {

    private final Ledger ledger;

    TrustPanels(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns the panel of a record, from its stored snapshot and the live rows of the ledger; one statement.
     *
     * @param label the stored label's name
     * @param level 0 to 5
     */
    public TrustPanel panel(long authorId, int score, String label, int level, int ruleSet) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Evidence> live =
                ledger.of(authorId).stream().filter(row -> row.isLive(today)).toList();
        Map<Rule, Integer> points = TrustSnapshot.pointsByRule(live);
        List<Row> rows = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rows.add(row(
                    rule,
                    points.getOrDefault(rule, 0),
                    live.stream().filter(e -> e.rule() == rule).toList()));
        }
        VerificationLevel verification = VerificationLevel.of(level);
        return new TrustPanel(
                score, TrustLabel.valueOf(label).text(), verification.name(), verification.meaning(), ruleSet, rows);
    }

    private static Row row(Rule rule, int points, List<Evidence> evidence) {
        @Nullable String next = points < rule.maximum() ? rule.nextStep() : null;
        if (evidence.isEmpty()) {
            return new Row(rule.name(), rule.asks(), 0, rule.maximum(), null, null, null, null, null, false, next);
        }
        String seen = String.join("; ", evidence.stream().map(Evidence::seen).toList());
        String source = String.join(
                ", ", evidence.stream().map(Evidence::source).distinct().toList());
        LocalDate seenOn = evidence.stream()
                .map(Evidence::seenOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate nextCheck = null;
        for (Evidence e : evidence) {
            if (e.expiresOn() != null && (nextCheck == null || e.expiresOn().isBefore(nextCheck))) {
                nextCheck = e.expiresOn();
            }
        }
        String link = evidence.stream()
                .map(Evidence::reference)
                .filter(reference -> reference.startsWith("https://"))
                .findFirst()
                .orElse(null);
        boolean own = rule == Rule.A3 || rule == Rule.A4;
        return new Row(
                rule.name(), rule.asks(), points, rule.maximum(), seen, source, seenOn, nextCheck, link, own, next);
    }
}
