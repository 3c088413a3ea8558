package org.bzpeer.claim;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims in an account's export, and what is left of them after its erasure: that a claim was made, not by whom. */
@Component
class ClaimData implements PersonalData {

    private final JdbcClient jdbc;
    private final Claiming claiming;
    private final Claims claims;
    private final Proofs proofs;
    private final EntityManager entities;

    ClaimData(JdbcClient jdbc, Claiming claiming, Claims claims, Proofs proofs, EntityManager entities) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.claiming = claiming;
        this.claims = claims;
        this.proofs = proofs;
    }

    @Override
    public String subject() {
        return "claims";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.addAll(rows(
                "SELECT 'claim' AS row, id, author_id, state, reason, opened_at, changed_at, deadline, appeal"
                        + " FROM claim WHERE account_id = ? ORDER BY id",
                accountId));
        rows.addAll(rows(
                "SELECT 'proof' AS row, f.claim_id, f.kind, f.rests_on, f.state, f.strength, f.begun_at, f.seen_at"
                        + " FROM claim_proof f JOIN claim c ON c.id = f.claim_id WHERE c.account_id = ? ORDER BY f.id",
                accountId));
        rows.addAll(rows(
                "SELECT 'vouch' AS row, claim_id, author_id, institution, asked_at, given_at FROM vouch"
                        + " WHERE account_id = ? ORDER BY claim_id",
                accountId));
        rows.addAll(rows(
                "SELECT 'decision' AS row, claim_id, from_state, to_state, reason, note, decided_at"
                        + " FROM claim_decision WHERE actor_id = ? ORDER BY id",
                accountId));
        return rows;
    }

    private List<Map<String, Object>> rows(String sql, long account) {
        return jdbc.sql(sql).param(account).query().listOfRows().stream()
                .map(ClaimData::filled)
                .toList();
    }

    /** An empty column says nothing in an export. */
    private static Map<String, Object> filled(Map<String, @Nullable Object> row) {
        Map<String, Object> filled = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                filled.put(column, value);
            }
        });
        return filled;
    }

    @Override
    @Transactional
    public void erase(long accountId) {
        claiming.endAllOf(accountId);
        for (Claim claim : claims.findByAccountId(accountId)) {
            proofs.deleteByClaimId(claim.id());
            claim.forget();
            claims.save(claim);
        }
        // The account's row is taken out by a statement next, which does not wait for what is still to be written.
        entities.flush();
        jdbc.sql("DELETE FROM vouch WHERE account_id = ?").param(accountId).update();
    }
}
