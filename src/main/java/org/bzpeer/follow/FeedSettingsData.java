package org.bzpeer.follow;

import java.util.List;
import java.util.Map;
import org.bzpeer.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feed settings of an account. */
@Component
class FeedSettingsData implements PersonalData {

    private final JdbcClient jdbc;

    FeedSettingsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "feed settings";
    }

    @Override
    public List<Map<String, Object>> export(long accountId) {
        return jdbc.sql("""
                SELECT digest, coalesce(next_digest_at::text, ''), digest_seen, address_number, address_open
                FROM feed_settings WHERE account_id = ?
                """)
                .param(accountId)
                .query((row, number) -> Map.<String, Object>of(
                        "digest", row.getString(1),
                        "next_digest_at", row.getString(2),
                        "digest_seen", row.getLong(3),
                        "address_number", row.getInt(4),
                        "address_open", row.getBoolean(5)))
                .list();
    }

    @Override
    public void erase(long accountId) {
        jdbc.sql("DELETE FROM feed_settings WHERE account_id = ?")
                .param(accountId)
                .update();
    }
}
