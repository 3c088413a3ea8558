package org.bzpeer.platform;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of 32 random bytes that all instances of the site share. */
@Component
public class SiteSecrets {

    private final JdbcClient jdbc;

    SiteSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the key of this name; the first to ask makes it. */
    public byte[] key(String name) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("INSERT INTO site_secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(name, fresh)
                .update();
        return jdbc.sql("SELECT value FROM site_secret WHERE name = ?")
                .param(name)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
