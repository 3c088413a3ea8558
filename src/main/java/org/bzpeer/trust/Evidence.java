package org.bzpeer.trust;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what was seen, by which rule, from which source, and when.
 *
 * @param reference tells several rows of one rule apart (the voucher, the co-author); empty where there is only one
 * @param points what this row brings before the rule's maximum is applied, 0 or more
 * @param expiresOn the first day on which the row no longer counts, or null
 * @param checkedBy who checked it, or null where an import is the only witness
 * @param proof how firmly it binds the record to a person, or null
 * @param revokedOn the day from which it no longer counts, or null; where it ran out, the same as {@code expiresOn}
 */
public record Evidence(
        Rule rule,
        String reference,
        int points,
        String seen,
        String source,
        LocalDate seenOn,
        @Nullable LocalDate expiresOn,
        @Nullable String checkedBy,
        @Nullable Proof proof,
        @Nullable LocalDate revokedOn) {

    /** How firmly evidence binds a record to a person. */
    public enum Proof {
        MEDIUM,
        STRONG,
        ORGANISATION
    }

    /** Makes evidence that an import brings: it neither expires nor proves who somebody is. */
    static Evidence imported(Rule rule, int points, String seen, String source, LocalDate seenOn) {
        return imported(rule, "", points, seen, source, seenOn);
    }

    static Evidence imported(Rule rule, String reference, int points, String seen, String source, LocalDate seenOn) {
        return new Evidence(rule, reference, points, seen, source, seenOn, null, null, null, null);
    }

    /** Tells whether the row counts on that day. */
    public boolean isLive(LocalDate day) {
        return (expiresOn == null || day.isBefore(expiresOn)) && (revokedOn == null || day.isBefore(revokedOn));
    }
}
