package org.bzpeer.desk;

import org.bzpeer.catalog.WorksDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody else moves a work of a record, its owner has answered for another share of the works. */
@Component
class DecidedWorks {

    private final OwnerEvidence evidence;

    DecidedWorks(OwnerEvidence evidence) {
        this.evidence = evidence;
    }

    @EventListener
    @Transactional
    public void follow(WorksDecided decided) {
        evidence.renewShare(decided.authorId());
    }
}
