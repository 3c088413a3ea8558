package org.bzpeer.desk;

import org.bzpeer.account.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes owners for tests, as an approved claim would. */
final class Owners {

    private Owners() {}

    /** Gives a record to a new account and returns the account's id. */
    static long of(long author, People people, JdbcClient jdbc) {
        long account = people.member("Owner of " + author);
        jdbc.sql("UPDATE author SET owner_id = ?, claim_state = 'CLAIMED', version = version + 1 WHERE id = ?")
                .params(account, author)
                .update();
        return account;
    }

    static void end(long author, JdbcClient jdbc) {
        jdbc.sql("UPDATE author SET owner_id = NULL, claim_state = 'UNCLAIMED', version = version + 1 WHERE id = ?")
                .param(author)
                .update();
    }
}
