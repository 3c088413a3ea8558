package org.bzpeer.collaboration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets requests and blocks of two accounts happen one after the other. */
@Component
class Pair {

    private final JdbcClient jdbc;

    Pair(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for and takes both accounts until the caller's transaction ends; always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long one, long other) {
        jdbc.sql("SELECT id FROM account WHERE id IN (?, ?) ORDER BY id FOR NO KEY UPDATE")
                .params(one, other)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Tells whether one account has blocked another. */
    boolean isBlocked(long blocker, long blocked) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM collaboration_block WHERE blocker_id = ? AND blocked_id = ?)")
                .params(blocker, blocked)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
