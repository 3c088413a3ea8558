package org.bzpeer.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops what nobody can use any more: links that ran out, buckets that are full again, accounts never confirmed, old mail. */
@Component
class Housekeeping {

    private final JdbcClient jdbc;

    Housekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each statement stands alone; one that is cut off is done the next time. */
    void tidy() {
        jdbc.sql("DELETE FROM one_time_link WHERE expires_at < now()").update();
        jdbc.sql("DELETE FROM rate_limit WHERE updated_at < now() - interval '2 days'")
                .update();
        jdbc.sql("DELETE FROM account WHERE state = 'UNCONFIRMED' AND created_at < now() - interval '30 days'")
                .update();
        jdbc.sql("DELETE FROM mail WHERE sent_at < now() - interval '90 days'").update();
    }
}
