package org.bzpeer.correction;

import java.util.Map;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.claim.Deciding;
import org.bzpeer.correction.Standings.Standing;
import org.bzpeer.curation.Impartiality;
import org.bzpeer.platform.AuditLog;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PlainTextCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two claimed records may be one person: neither can go, so both are frozen until it is decided whose they are. */
@Component
class Freezing {

    private final Standings standings;
    private final Impartiality impartiality;
    private final Deciding deciding;
    private final AuditLog audit;

    Freezing(Standings standings, Impartiality impartiality, Deciding deciding, AuditLog audit) {
        this.standings = standings;
        this.impartiality = impartiality;
        this.deciding = deciding;
        this.audit = audit;
    }

    /** @throws CorrectionRefused when not both are claimed */
    @Transactional
    public void freeze(long one, long other, String note, Hand hand) {
        if (hand.isOwner()) {
            throw new NoSuchRecord("Only curators open a dispute about two records.");
        }
        if (note.length() > Grounds.LONGEST || !PlainTextCheck.isPlain(note, true)) {
            throw new BadRequest("A note is plain text of at most 2,000 characters.");
        }
        Standing first = standings.of(one);
        Standing second = standings.of(other);
        impartiality.require(hand.account(), one, null);
        impartiality.require(hand.account(), other, null);
        if (one == other || !first.claimed() || !second.claimed()) {
            throw new CorrectionRefused("Only two claimed records are frozen; all others can be merged.");
        }
        deciding.disputeMerge(one, other, hand.account(), note);
        audit.append(
                hand.account(), "record.merge-disputed", "author " + one, "MERGE_OF_CLAIMED", Map.of("other", other));
    }
}
