package org.bzpeer.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mail that waits to be sent. It is put here in the transaction that causes it: what is rolled back sends nothing, and
 * nobody waits for a mail server.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a message; it leaves after the caller's transaction. */
    public void send(Mail mail) {
        jdbc.sql("""
                INSERT INTO mail (recipient, subject, body, headers, created_at, next_attempt_at)
                VALUES (?, ?, ?, ?::jsonb, now(), now())
                """)
                .params(mail.recipient(), mail.subject(), mail.body(), json.writeValueAsString(mail.headers()))
                .update();
    }
}
