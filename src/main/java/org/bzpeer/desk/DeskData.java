package org.bzpeer.desk;

import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The edits that carry an account's id. What they led to belongs to the record and stays. */
@Component
class DeskData implements PersonalData {

    private final JdbcTemplate jdbc;

    DeskData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "desk-edits";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        return jdbc.query(
                "SELECT author_id, made_at, kind, former, current, coalesce(undone_at::text, '') FROM desk_edit"
                        + " WHERE account_id = ? ORDER BY id",
                (row, number) -> Map.<String, Object>of(
                        "author_id", row.getLong(1),
                        "made_at", row.getString(2),
                        "kind", row.getString(3),
                        "former", row.getString(4),
                        "current", row.getString(5),
                        "undone_at", row.getString(6)),
                accountId);
    }

    @Override
    public void erase(long accountId) {
        jdbc.update("UPDATE desk_edit SET account_id = NULL WHERE account_id = ?", accountId);
    }
}
