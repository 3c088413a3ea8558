package org.bzpeer.correction;

import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordHistory.Actor;

/**
 * Whose hand corrects: a curator's, or an owner's on their own record.
 *
 * @param own the owner's record, or 0 for a curator
 */
record Hand(long account, long own) {

    boolean isOwner() {
        return own > 0;
    }

    Actor actor() {
        return isOwner() ? Actor.OWNER : Actor.CURATOR;
    }

    /** @throws NoSuchRecord when an owner's hand reaches for another record than their own */
    void mustReach(long record) {
        if (isOwner() && record != own) {
            throw new NoSuchRecord("You have no record of this number at your desk.");
        }
    }

    /** Returns where the pages of corrections are for this hand. */
    String base() {
        return isOwner() ? "/desk/" + own + "/corrections" : "/curation/corrections";
    }
}
