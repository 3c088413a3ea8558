package org.bzpeer.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What collaboration keeps about an account. Erasing empties what the account wrote and leaves its place in the other
 * side's conversation; copies in reports stay, for curators only.
 */
@Component
class CollaborationData implements PersonalData {

    private static final List<String> EXPORTS = List.of(
            """
            SELECT 'offer' AS kind, author_id, intents::text, capacity, closed_until, languages::text
            FROM collaboration_offer WHERE account_id = ?""",
            "SELECT 'waiting' AS kind, author_id, topic_id, since, told_at FROM claim_waiting WHERE account_id = ?",
            """
            SELECT 'request sent' AS kind, id, author_id, intent, context_kind, context_id, text, state, sent_at, expires_at,
                closed_at FROM collaboration_request WHERE sender_id = ?""",
            """
            SELECT 'request received' AS kind, id, author_id, sender_author_id, intent, text, state, sent_at, closed_at
            FROM collaboration_request WHERE owner_id = ? AND NOT withheld""",
            "SELECT 'message' AS kind, request_id, text, written_at FROM collaboration_message WHERE writer_id = ?",
            "SELECT 'block' AS kind, author_id, since FROM collaboration_block WHERE blocker_id = ?",
            """
            SELECT 'report' AS kind, request_id, author_id, reason, note, reported_at
            FROM abuse_report WHERE reporter_id = ?""");

    private final JdbcClient jdbc;

    CollaborationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "collaboration";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String sql : EXPORTS) {
            rows.addAll(jdbc.sql(sql).param(accountId).query().listOfRows());
        }
        return rows;
    }

    @Override
    public void erase(long accountId) {
        for (String sql : List.of(
                """
                UPDATE collaboration_request
                SET state = CASE state WHEN 'OPEN' THEN 'CLOSED' ELSE 'ENDED' END, closed_at = now()
                WHERE state IN ('OPEN', 'ACCEPTED') AND :account IN (sender_id, owner_id)
                """,
                """
                UPDATE author SET version = version + 1
                WHERE id IN (SELECT author_id FROM collaboration_offer WHERE account_id = :account)
                """,
                "DELETE FROM collaboration_offer WHERE account_id = :account",
                "DELETE FROM claim_waiting WHERE account_id = :account",
                "DELETE FROM collaboration_block WHERE :account IN (blocker_id, blocked_id)",
                "UPDATE collaboration_message SET writer_id = NULL, text = '' WHERE writer_id = :account",
                "UPDATE collaboration_request SET sender_id = NULL, text = '' WHERE sender_id = :account",
                "UPDATE collaboration_request SET owner_id = NULL WHERE owner_id = :account",
                """
                DELETE FROM collaboration_request WHERE sender_id IS NULL AND owner_id IS NULL
                """)) {
            jdbc.sql(sql).param("account", accountId).update();
        }
    }
}
