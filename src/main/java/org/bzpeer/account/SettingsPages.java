package org.bzpeer.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the hub shows. */
@Component
class SettingsPages {

    private static final Map<String, String> DONE = Map.of(
            "renamed", "The name is changed.",
            "asked",
                    "A mail is on its way to the new address. The link in it makes the change; until then nothing changes.",
            "password", "The password is changed, and every other session has ended.",
            "back", "Welcome back. Nothing is going to be erased.");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final OrcidIds orcids;
    private final OrcidProvider orcid;

    SettingsPages(Accounts accounts, Sessions sessions, Passkeys passkeys, OrcidIds orcids, OrcidProvider orcid) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.orcids = orcids;
        this.orcid = orcid;
    }

    SettingsPage of(long account, @Nullable String done) {
        Account holder = accounts.findById(account).orElseThrow();
        return new SettingsPage(
                holder.name(),
                holder.email(),
                holder.passwordHash() != null,
                holder.isDemo(),
                holder.role() != Account.Role.MEMBER,
                sessions.of(account, null).size(),
                passkeys.of(account).size(),
                orcids.of(account).orElse(null),
                orcid.isOn(),
                holder.leavesAt(),
                done == null ? null : DONE.get(done));
    }
}
