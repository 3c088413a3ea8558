package org.bzpeer.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail to the account's address, as personal data. */
@Component
class MailData implements PersonalData {

    private final JdbcClient jdbc;

    MailData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "mail";
    }

    /** Texts are left out: they hold links that still work, and are erased when they were sent. */
    @Override
    public List<Map<String, @Nullable Object>> export(long account) {
        return jdbc.sql("""
                SELECT m.recipient, m.subject, m.created_at, m.sent_at
                FROM account a JOIN mail m ON m.recipient = a.email WHERE a.id = ? ORDER BY m.id
                """).param(account).query().listOfRows();
    }

    @Override
    public void erase(long account) {
        jdbc.sql("DELETE FROM mail WHERE recipient = (SELECT email FROM account WHERE id = ?)")
                .param(account)
                .update();
    }
}
