package org.bzpeer.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and requests that an account made. */
@Component
class CurationData implements PersonalData {

    private final JdbcClient jdbc;

    CurationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "reports";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        return jdbc.sql("""
                SELECT 'wrong work' AS what, author_id, work_id, kind, note, state, answer, created_at
                FROM wrong_work_report WHERE account_id = :account
                UNION ALL
                SELECT 'unlisting', author_id, NULL, NULL, statement, state, note, created_at
                FROM unlisting_request WHERE account_id = :account
                ORDER BY created_at
                """)
                .param("account", accountId)
                .query((row, number) -> {
                    Map<String, Object> kept = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String value = row.getString(i);
                        kept.put(row.getMetaData().getColumnLabel(i), value == null ? "" : value);
                    }
                    return kept;
                })
                .list();
    }

    /** What was reported stays, since it is about records; who reported it goes. */
    @Override
    public void erase(long accountId) {
        jdbc.sql("UPDATE wrong_work_report SET account_id = NULL, answer_wanted = false WHERE account_id = ?")
                .param(accountId)
                .update();
        jdbc.sql("UPDATE unlisting_request SET account_id = NULL WHERE account_id = ?")
                .param(accountId)
                .update();
    }
}
