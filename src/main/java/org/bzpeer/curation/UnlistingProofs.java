package org.bzpeer.curation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What settles that a request comes from the person concerned. */
@Component
class UnlistingProofs {

    private final JdbcClient jdbc;

    UnlistingProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOwner(long authorId, long account) {
        return jdbc.sql("SELECT count(*) FROM author WHERE id = ? AND owner_id = ?")
                        .params(authorId, account)
                        .query((row, number) -> row.getInt(1))
                        .single()
                > 0;
    }

    /** Tells whether the imported metadata names this address beside the person on a work of the record. */
    boolean isPrinted(long authorId, String address) {
        return false;
    }
}
