package org.bzpeer.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself. Its row goes last of all, by {@link Leaving}. */
@Component
class AccountData implements PersonalData {

    private final JdbcClient jdbc;

    AccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "account";
    }

    /** The password's hash is left out: it is of no use to its holder, and a file is easily lost. */
    @Override
    public List<Map<String, @Nullable Object>> export(long account) {
        return jdbc.sql("""
                SELECT id, email, name, role, state, created_at, confirmed_at, leaves_at, password_hash IS NOT NULL AS has_password
                FROM account WHERE id = ?
                """).param(account).query().listOfRows();
    }

    @Override
    public void erase(long account) {
        jdbc.sql("DELETE FROM one_time_link WHERE account_id = ?")
                .param(account)
                .update();
        jdbc.sql("""
                DELETE FROM rate_limit WHERE (name, key) IN (
                    SELECT n.name, k.key FROM account a, unnest(ARRAY['SIGN_IN_ACCOUNT', 'RESET']) AS n (name),
                        unnest(ARRAY[a.email_key, 'account ' || a.id]) AS k (key) WHERE a.id = ?)
                """).param(account).update();
    }
}
