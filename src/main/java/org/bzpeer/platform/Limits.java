package org.bzpeer.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Token buckets in the database, shared by all instances. One statement a token, atomic under any concurrency. */
@Component
public class Limits {

    private final JdbcClient jdbc;

    Limits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one token.
     *
     * @param key whose bucket it is: an account, an address
     * @throws TooManyRequests when the bucket is empty; the taken token stays taken even if the caller rolls back
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyRequests.class)
    public void take(Limit limit, String key) {
        double perSecond = limit.tokens() / (double) limit.period().toSeconds();
        double left = jdbc.sql("""
                INSERT INTO rate_limit AS r (name, key, tokens, updated_at)
                VALUES (:name, :key, :size - 1, clock_timestamp())
                ON CONFLICT (name, key) DO UPDATE SET
                    tokens = greatest(-1, least(:size,
                        r.tokens + extract(epoch FROM clock_timestamp() - r.updated_at) * :rate) - 1),
                    updated_at = clock_timestamp()
                RETURNING tokens
                """)
                .param("name", limit.name())
                .param("key", key)
                .param("size", (double) limit.tokens())
                .param("rate", perSecond)
                .query((row, number) -> row.getDouble(1))
                .single();
        if (left < 0) {
            throw new TooManyRequests(Duration.ofSeconds((long) Math.ceil(Math.min(1, -left) / perSecond)));
        }
    }
}
