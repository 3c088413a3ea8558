package org.bzpeer.claim;

import java.util.Optional;
import org.bzpeer.account.OrcidIds;
import org.bzpeer.account.OrcidRemoved;
import org.bzpeer.account.OrcidVerified;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The iDs that accounts have signed in with, and what becomes of proofs when that changes. */
@Component
class OrcidWiring implements OrcidSignIns {

    private final OrcidIds ids;

    /** Asked for late: what follows from a change needs the proofs, and they need the iDs. */
    private final ObjectProvider<OrcidChanges> changes;

    OrcidWiring(OrcidIds ids, ObjectProvider<OrcidChanges> changes) {
        this.ids = ids;
        this.changes = changes;
    }

    @Override
    public Optional<String> of(long accountId) {
        return ids.of(accountId);
    }

    @EventListener
    void shown(OrcidVerified event) {
        changes.getObject().shown(event.accountId(), event.orcid());
    }

    @EventListener
    void removed(OrcidRemoved event) {
        changes.getObject().removed(event.accountId(), event.orcid());
    }
}
