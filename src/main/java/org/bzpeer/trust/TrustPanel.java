package org.bzpeer.trust;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trust snapshot as the page shows it, with the explanation under the badge.
 *
 * @param score 0 to 100
 * @param label as shown: {@code Unverified} and so on
 * @param level {@code L0} to {@code L5}
 * @param levelMeaning what that level says about the record, in a sentence
 * @param ruleSet the number of the rule set that the score was computed by
 * @param rows one row a rule, those without evidence included
 */
public record TrustPanel(int score, String label, String level, String levelMeaning, int ruleSet, List<Row> rows) {

    /** Returns the rows of the explanation as HTML. */
    public String rules() {
        return RulesMarkup.of(rows);
    }

    /**
     * One rule and what was seen for it.
     *
     * @param code the rule's code, such as {@code C1}
     * @param rule what the rule asks for
     * @param seen what was seen, or null when there is no live evidence
     * @param link where it can be seen, or null
     * @param own whether that is a page of the researcher's own, which links back
     * @param nextStep what would bring the points, where none or not all are given, else null
     */
    public record Row(
            String code,
            String rule,
            int points,
            int maximum,
            @Nullable String seen,
            @Nullable String source,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate nextCheck,
            @Nullable String link,
            boolean own,
            @Nullable String nextStep) {}
}
