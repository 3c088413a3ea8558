package org.bzpeer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, requests and matters for curators in the guards' world: something of somebody's for every id in a route. */
record GuardMatters(GuardWorld world, JdbcClient jdbc) {

    void claims() {
        for (String person : List.of("owner", "other", "blocked", "visitor", "curator")) {
            String record = person.equals("visitor") || person.equals("curator") ? "nobody" : person;
            world.put("claim " + person, world.one("""
                    INSERT INTO claim (author_id, account_id, state, opened_at, changed_at)
                    VALUES (?, ?, 'PENDING', now(), now()) RETURNING id
                    """, world.record(record), world.account(person)));
            world.put("proof " + person, world.one("""
                    INSERT INTO claim_proof (claim_id, kind, rests_on, state, strength, begun_at, seen_at)
                    VALUES (?, 'STATEMENT', 'Ask my department.', 'STANDING', 'MEDIUM', now(), now()) RETURNING id
                    """, Long.valueOf(world.id("claim " + person))));
            if (!record.equals("nobody")) {
                jdbc.sql("UPDATE claim SET state = 'APPROVED' WHERE id = ?")
                        .param(Long.valueOf(world.id("claim " + person)))
                        .update();
            }
        }
    }

    void requests() {
        jdbc.sql("INSERT INTO collaboration_block VALUES (?, ?, ?, now())")
                .params(world.account("owner"), world.account("blocked"), world.record("blocked"))
                .update();
        world.put("request other", request("other", "OPEN", false));
        world.put("request blocked", request("blocked", "OPEN", true));
        world.put("conversation", request("partner", "ACCEPTED", false));
        world.put("blocked account", String.valueOf(world.account("blocked")));
    }

    private String request(String sender, String state, boolean withheld) {
        return world.one(
                """
                INSERT INTO collaboration_request (author_id, owner_id, sender_id, sender_author_id, intent, context_kind,
                    context_id, text, state, withheld, sent_at, expires_at)
                VALUES (?, ?, ?, ?, 'DATA', 'WORK', ?, 'Shall we?', ?, ?, now(), now() + interval '20 days') RETURNING id
                """,
                world.record("owner"),
                world.account("owner"),
                world.account(sender),
                world.record(sender),
                Long.valueOf(world.id("work")),
                state,
                withheld);
    }

    void matters() {
        world.put("report", world.one("""
                INSERT INTO wrong_work_report (author_id, kind, note, account_id, created_at)
                VALUES (?, 'TWO_PEOPLE', 'Two people.', ?, now()) RETURNING id
                """, world.record("owner"), world.account("visitor")));
        world.put("correction", world.one("""
                INSERT INTO correction (kind, author_id, other_id, works, reason, note, account_id, by_owner, made_at)
                VALUES ('MOVE', ?, ?, 1, 'WRONG_PLACE', '', ?, true, now()) RETURNING id
                """, world.record("owner"), world.record("common"), world.account("owner")));
        world.put("unlisting", world.one("""
                INSERT INTO unlisting_request (author_id, statement, token_hash, state, created_at)
                VALUES (?, 'It is me.', '\\x00aa', 'OPEN', now()) RETURNING id
                """, world.record("nobody")));
        world.put(
                "abuse",
                world.one(
                        """
                INSERT INTO abuse_report (request_id, author_id, reporter_id, reported_id, reason, note, intent, request_text,
                    messages, reported_at) VALUES (?, ?, ?, ?, 'SPAM', '', 'DATA', 'Shall we?', '[]', now()) RETURNING id
                """,
                        Long.valueOf(world.id("conversation")),
                        world.record("owner"),
                        world.account("owner"),
                        world.account("partner")));
        jdbc.sql("INSERT INTO abuse_report_open VALUES (?)")
                .param(Long.valueOf(world.id("abuse")))
                .update();
        world.put("account visitor", String.valueOf(world.account("visitor")));
        world.put("mail", world.one("SELECT coalesce(max(id), 1) FROM mail"));
        world.put("passkey", "Z3VhcmQta2V5");
        jdbc.sql("INSERT INTO user_entities (id, name) VALUES ('Z3VhcmQtaG9sZGVy', ?)")
                .param(String.valueOf(world.account("owner")))
                .update();
        jdbc.sql("""
                INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state,
                    created, last_used, label, authenticator_transports, public_key_credential_type, signature_count, uv_initialized)
                    VALUES ('Z3VhcmQta2V5', 'Z3VhcmQtaG9sZGVy', '\\x00', false, false, now(), now(), 'Key', 'internal', 'public-key', 0, true)
                """).update();
    }
}
