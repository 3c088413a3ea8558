package org.bzpeer.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections that an account made, and what the rows kept with any correction hold of it. */
@Component
class CorrectionData implements PersonalData {

    private final JdbcClient jdbc;

    CorrectionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "corrections";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        return jdbc.sql("""
                SELECT 'made' AS what, kind, author_id, other_id, reason, note, made_at::text AS at
                FROM correction WHERE account_id = :account
                UNION ALL
                SELECT 'undone', kind, author_id, other_id, '', '', undone_at::text FROM correction WHERE undone_by = :account
                UNION ALL
                SELECT 'kept ' || c.table_name, r.kind, r.author_id, r.other_id, '', '', r.made_at::text
                FROM correction_change c JOIN correction r ON r.id = c.correction_id
                WHERE coalesce(c.before, c.after) ->> 'account_id' = :account::text
                ORDER BY at
                """)
                .param("account", accountId)
                .query((row, number) -> {
                    Map<String, Object> kept = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        kept.put(row.getMetaData().getColumnLabel(i), String.valueOf(row.getString(i)));
                    }
                    return kept;
                })
                .list();
    }

    /** The corrections stay, since they are about records; who made them goes, and what could bring the account's rows back. */
    @Override
    public void erase(long accountId) {
        jdbc.sql("UPDATE correction SET account_id = NULL WHERE account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("UPDATE correction SET undone_by = NULL WHERE undone_by = ?")
                .param(accountId)
                .update();
        jdbc.sql("""
                DELETE FROM correction_change
                WHERE coalesce(before, after) ->> 'account_id' = ?::text
                    OR table_name IN ('collaboration_request', 'collaboration_block')
                        AND ?::text IN (before ->> 'owner_id', before ->> 'sender_id', before ->> 'blocker_id', before ->> 'blocked_id')
                """).params(accountId, accountId).update();
    }
}
