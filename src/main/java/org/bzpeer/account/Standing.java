package org.bzpeer.account;

import java.util.Map;
import org.bzpeer.platform.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others decide about an account: its role, and whether it may be used. Every decision stands in the audit log and
 * ends the account's sessions, since a session carries the roles of its beginning.
 */
@Component
public class Standing {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;

    Standing(Accounts accounts, Sessions sessions, AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param actor the account that decides, or null for the command line */
    @Transactional
    public void suspend(@Nullable Long actor, long account, @Nullable String reason) {
        accounts.findById(account).orElseThrow().suspend();
        note(actor, "account.suspended", account, reason, Map.of());
    }

    /** @param actor the account that decides, or null for the command line */
    @Transactional
    public void restore(@Nullable Long actor, long account, @Nullable String reason) {
        accounts.findById(account).orElseThrow().restore();
        note(actor, "account.restored", account, reason, Map.of());
    }

    /** @param actor the account that decides, or null for the command line */
    @Transactional
    public void giveRole(@Nullable Long actor, long account, Account.Role role) {
        accounts.findById(account).orElseThrow().become(role);
        note(actor, "account.role", account, null, Map.of("role", role.name()));
    }

    private void note(
            @Nullable Long actor, String action, long account, @Nullable String reason, Map<String, ?> detail) {
        audit.append(actor, action, "account " + account, reason, detail);
        sessions.endAll(account);
    }
}
