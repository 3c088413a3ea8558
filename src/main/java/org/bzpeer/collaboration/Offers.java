package org.bzpeer.collaboration;

import java.time.LocalDate;
import java.util.Optional;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What owners are open to, one row a record. */
@Component
public class Offers {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record as its owner's desk names it.
     *
     * @param path the address of the researcher's page
     */
    public record Own(long authorId, String name, String path) {}

    /** Returns the record if the account owns it. */
    Optional<Own> own(long authorId, long accountId) {
        return jdbc.sql("SELECT name, slug FROM author WHERE id = ? AND owner_id = ?")
                .params(authorId, accountId)
                .query((row, number) ->
                        new Own(authorId, row.getString(1), "/researchers/" + authorId + "/" + row.getString(2)))
                .optional();
    }

    Optional<Offer> of(long authorId, long accountId) {
        return jdbc.sql("""
                SELECT capacity, closed_until, intents, languages FROM collaboration_offer
                WHERE author_id = ? AND account_id = ?
                """)
                .params(authorId, accountId)
                .query((row, number) -> Offer.of(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        SqlArrays.texts(row, 3),
                        SqlArrays.texts(row, 4)))
                .optional();
    }

    /** Keeps what the owner says, in place of what was said before; the page follows. */
    @Transactional
    public void say(long authorId, long accountId, Offer offer) {
        int said = jdbc.sql("""
                INSERT INTO collaboration_offer (author_id, account_id, intents, capacity, closed_until, languages)
                SELECT id, owner_id, :intents, :capacity, :until::date, :languages
                FROM author WHERE id = :author AND owner_id = :account
                ON CONFLICT (author_id) DO UPDATE SET account_id = excluded.account_id, intents = excluded.intents,
                    capacity = excluded.capacity, closed_until = excluded.closed_until, languages = excluded.languages
                """)
                .param("author", authorId)
                .param("account", accountId)
                .param("intents", offer.intents().stream().map(Intent::name).toArray(String[]::new))
                .param("capacity", offer.capacity().name())
                .param("until", offer.closedUntil())
                .param("languages", offer.languages().toArray(String[]::new))
                .update();
        if (said > 0) {
            renew(authorId);
        }
    }

    /** Forgets what an account that owns the record no longer has said. */
    void forget(long authorId) {
        if (jdbc.sql("DELETE FROM collaboration_offer WHERE author_id = ?")
                        .param(authorId)
                        .update()
                > 0) {
            renew(authorId);
        }
    }

    /** Opens again what was closed until a day that has come. */
    @Transactional
    public void reopen() {
        jdbc.sql("""
                WITH reopened AS (
                    UPDATE collaboration_offer SET capacity = 'OPEN', closed_until = NULL
                    WHERE closed_until <= (now() AT TIME ZONE 'UTC')::date RETURNING author_id)
                UPDATE author SET version = version + 1 WHERE id IN (SELECT author_id FROM reopened)
                """).update();
    }

    /** Pages that somebody has kept ask again by the record's version. */
    private void renew(long authorId) {
        jdbc.sql("UPDATE author SET version = version + 1 WHERE id = ?")
                .param(authorId)
                .update();
    }
}
