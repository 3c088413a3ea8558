package org.bzpeer.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The iDs that accounts have shown to be theirs. Publishes {@link OrcidVerified} and {@link OrcidRemoved}. */
@Component
public class OrcidIds implements PersonalData {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OrcidIds(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Returns the iD that is linked to an account, with hyphens. */
    public Optional<String> of(long account) {
        return jdbc.sql("SELECT orcid FROM account_orcid WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Returns when the holder last showed the iD. */
    public Optional<Instant> verifiedAt(long account) {
        return jdbc.sql("SELECT verified_at FROM account_orcid WHERE account_id = ?")
                .param(account)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    Optional<Long> holder(String orcid) {
        return jdbc.sql("SELECT account_id FROM account_orcid WHERE orcid = ?")
                .param(orcid)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Links an iD that was just shown; false when the account has another one or the iD belongs to another account. */
    @Transactional
    public boolean link(long account, String orcid) {
        int linked = jdbc.sql("""
                INSERT INTO account_orcid (account_id, orcid, verified_at) VALUES (?, ?, now()) ON CONFLICT DO NOTHING
                """).params(account, orcid).update();
        if (linked > 0) {
            events.publishEvent(new OrcidVerified(account, orcid));
        }
        return linked > 0 || of(account).filter(orcid::equals).isPresent();
    }

    /** Notes that the linked iD was shown once more. */
    @Transactional
    public void shown(long account, String orcid) {
        jdbc.sql("UPDATE account_orcid SET verified_at = now() WHERE account_id = ? AND orcid = ?")
                .params(account, orcid)
                .update();
        events.publishEvent(new OrcidVerified(account, orcid));
    }

    @Transactional
    public void remove(long account) {
        of(account).ifPresent(orcid -> {
            jdbc.sql("DELETE FROM account_orcid WHERE account_id = ?")
                    .param(account)
                    .update();
            events.publishEvent(new OrcidRemoved(account, orcid));
        });
    }

    @Override
    public String subject() {
        return "orcid";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(long account) {
        return jdbc.sql("SELECT orcid, verified_at FROM account_orcid WHERE account_id = ?")
                .param(account)
                .query()
                .listOfRows();
    }

    @Override
    public void erase(long account) {
        jdbc.sql("DELETE FROM account_orcid WHERE account_id = ?")
                .param(account)
                .update();
    }
}
