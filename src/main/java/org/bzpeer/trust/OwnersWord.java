package org.bzpeer.trust;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners say of their own record and of works that they share with others, as evidence. */
@Component
public class OwnersWord {

    private static final int REVIEWED_PERCENT = 80;
    private static final int CONFIRMED_MONTHS = 12;
    private static final String OWNER = "The owner";

    private record Shared(String confirmer, String title) {}

    private final Ledger ledger;
    private final JdbcClient jdbc;

    OwnersWord(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** The owner has answered "mine" or "not mine" for so many of the record's works (rule B2); too few end it again. */
    public void reviewed(long authorId, int answered, int works) {
        if (works > 0 && 100L * answered >= (long) REVIEWED_PERCENT * works) {
            String seen = answered + " of " + works + " works reviewed";
            ledger.record(authorId, new Evidence(Rule.B2, "", 4, seen, OWNER, Ledger.today(), null, null, null, null));
        } else {
            ledger.revoke(authorId, Rule.B2, "", Ledger.today());
        }
    }

    /** The owner has looked at the profile and found it right (rule B3); this holds for a year. */
    public void reconfirmed(long authorId) {
        LocalDate today = Ledger.today();
        ledger.record(
                authorId,
                new Evidence(
                        Rule.B3,
                        "",
                        3,
                        "Profile re-confirmed",
                        OWNER,
                        today,
                        today.plusMonths(CONFIRMED_MONTHS),
                        null,
                        null,
                        null));
    }

    /**
     * The owner of one record confirms that the researcher of another wrote a work with them (rule E2): one point a
     * co-author, however many works they confirm.
     *
     * @param confirmerId the record of the one who confirms; its owner must have been checked by the caller
     * @return false when the two do not share this work, or when nobody or a disputed owner stands behind the confirmer's record
     */
    public boolean confirmSharedWork(long confirmerId, long authorId, long workId) {
        Optional<Shared> shared = jdbc.sql("""
                SELECT c.name, s.title FROM author c
                JOIN authorship s ON s.author_id = c.id AND s.work_id = :work
                JOIN authorship o ON o.author_id = :author AND o.work_id = :work
                WHERE c.id = :confirmer AND c.id <> :author AND c.owner_id IS NOT NULL AND NOT c.disputed
                    AND c.owner_id IS DISTINCT FROM (SELECT owner_id FROM author WHERE id = :author)
                """)
                .param("work", workId)
                .param("author", authorId)
                .param("confirmer", confirmerId)
                .query((row, number) -> new Shared(row.getString(1), row.getString(2)))
                .optional();
        shared.ifPresent(s -> ledger.record(
                authorId,
                new Evidence(
                        Rule.E2,
                        Ledger.giver(confirmerId),
                        1,
                        "“" + s.title() + "” confirmed by " + s.confirmer(),
                        "A co-author",
                        Ledger.today(),
                        null,
                        null,
                        null,
                        null)));
        return shared.isPresent();
    }
}
