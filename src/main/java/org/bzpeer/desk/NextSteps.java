package org.bzpeer.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bzpeer.trust.TrustPanel;
import org.bzpeer.trust.TrustPanels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What would raise a record's score, the most points first. */
@Component
public class NextSteps {

    /**
     * One step.
     *
     * @param gain the points that it can bring at most
     */
    public record Step(String code, String what, int gain) {}

    /** The level as it is, with its meaning, and the steps from here. */
    public record Steps(String level, String meaning, List<Step> steps) {}

    private final JdbcClient jdbc;
    private final TrustPanels panels;

    NextSteps(JdbcClient jdbc, TrustPanels panels) {
        this.jdbc = jdbc;
        this.panels = panels;
    }

    Steps of(long author) {
        TrustPanel panel = jdbc.sql("SELECT trust_score, trust_label, trust_level, rule_set FROM author WHERE id = ?")
                .param(author)
                .query((row, number) -> panels.panel(
                        author, row.getInt(1), Objects.requireNonNull(row.getString(2)), row.getInt(3), row.getInt(4)))
                .single();
        List<Step> steps = panel.rows().stream()
                .filter(row -> row.nextStep() != null)
                .map(row -> new Step(row.code(), Objects.requireNonNull(row.nextStep()), row.maximum() - row.points()))
                .sorted(Comparator.comparingInt(Step::gain).reversed().thenComparing(Step::code))
                .toList();
        return new Steps(panel.level(), panel.levelMeaning(), steps);
    }
}
