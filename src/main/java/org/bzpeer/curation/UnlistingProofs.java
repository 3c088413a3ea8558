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
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM authorship s JOIN work_author_address w ON w.work_id = s.work_id AND w.position = s.position
                    WHERE s.author_id = ? AND lower(w.address) = lower(?))
                """)
                .params(authorId, address.strip())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
