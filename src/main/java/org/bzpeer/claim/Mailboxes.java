package org.bzpeer.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Domains.Organisation;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a confirmed mailbox says: how strongly it is bound to the record, and the evidence that it is. */
@Component
class Mailboxes {

    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}");
    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final Domains domains;
    private final Ledger ledger;

    Mailboxes(JdbcClient jdbc, Domains domains, Ledger ledger) {
        this.jdbc = jdbc;
        this.domains = domains;
        this.ledger = ledger;
    }

    /** Returns the address in the form by which it is compared. */
    static String parse(String entered) {
        String address = entered.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new ProofRefused("This does not look like an e-mail address.");
        }
        return address;
    }

    /** Returns the addresses that metadata prints for the record's own places on author lists, at most ten. */
    List<String> printed(long author) {
        return jdbc.sql("""
                SELECT DISTINCT lower(m.address) FROM authorship s
                JOIN work_author_address m ON m.work_id = s.work_id AND m.position = s.position
                WHERE s.author_id = ? ORDER BY 1 LIMIT 10
                """)
                .param(author)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * Strong when the metadata names that address, or names its exact domain and a curator knows whose domain it is; else
     * medium.
     */
    Strength strength(Claimant claimant, String address, Organisation organisation) {
        List<String> printed = printed(claimant.authorId());
        boolean named = printed.contains(address)
                || organisation.curated()
                        && organisation.exact()
                        && (printed.stream().map(Domains::domain).anyMatch(organisation.domain()::equals)
                                || isNamedAffiliation(claimant.authorId(), organisation));
        return named ? Strength.STRONG : Strength.MEDIUM;
    }

    private boolean isNamedAffiliation(long author, Organisation organisation) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return ledger.of(author).stream()
                .anyMatch(row -> row.rule() == Rule.D1
                        && row.isLive(today)
                        && row.reference().equals(organisation.ror()));
    }

    /** The mailbox itself (A2), and the affiliation that it confirms where a source names the same organisation (D2). */
    List<Evidence> evidence(Claimant claimant, Proof proof) {
        List<Evidence> rows = new ArrayList<>();
        domains.of(proof.restsOn()).filter(o -> o.ror() != null).ifPresent(organisation -> {
            rows.add(row(
                    Rule.A2,
                    organisation.domain(),
                    12,
                    "Mailbox at " + organisation.domain() + " (" + organisation.name() + ") confirmed",
                    proof));
            String ror = organisation.ror();
            if (ror != null && isNamedAffiliation(claimant.authorId(), organisation)) {
                rows.add(row(Rule.D2, ror, 6, organisation.name() + ", by a mailbox there", proof));
            }
        });
        return rows;
    }

    private static Evidence row(Rule rule, String reference, int points, String seen, Proof proof) {
        LocalDate day = proof.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate ends =
                day.plusDays(ProofMethod.MAILBOX_HOLDS.plus(ProofMethod.GRACE).toDays());
        Evidence.Proof proves = rule == Rule.A2 ? proof.evidenceStrength() : null;
        return new Evidence(rule, reference, points, seen, "E-mail code", day, ends, "a mailed code", proves, null);
    }
}
