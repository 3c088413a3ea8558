package org.bzpeer.claim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps curators out of their own matters: their claims, records that they claim too, records of their co-authors. */
@Component
class OwnMatters {

    private final JdbcClient jdbc;

    OwnMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotYoursToDecide when the claim is the curator's own matter */
    void refuse(Claim claim, long curator) {
        if (claim.isOf(curator) || claims(curator, claim.authorId())) {
            throw new NotYoursToDecide("You claim this record yourself. Another curator decides about it.");
        }
        if (isCoauthor(curator, claim.authorId())) {
            throw new NotYoursToDecide(
                    "You are a co-author of this researcher. Another curator decides about the claim.");
        }
    }

    private boolean claims(long account, long author) {
        return exists(
                "SELECT EXISTS (SELECT FROM claim WHERE account_id = ? AND author_id = ?"
                        + " AND state IN ('PENDING', 'APPEALED', 'APPROVED', 'DISPUTED', 'UPHELD'))",
                account,
                author);
    }

    private boolean isCoauthor(long account, long author) {
        return exists("""
                SELECT EXISTS (SELECT FROM author a JOIN authorship own ON own.author_id = a.id
                    JOIN authorship o ON o.author_id = ? AND o.work_id = own.work_id WHERE a.owner_id = ?)
                """, author, account);
    }

    private boolean exists(String sql, long first, long second) {
        return jdbc.sql(sql)
                .params(first, second)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
