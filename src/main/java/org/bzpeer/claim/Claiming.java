package org.bzpeer.claim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordHistory.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of claimants. A claim in progress gives its maker nothing; what ends one gives nothing to others either. */
@Component
class Claiming {

    static final int MOST_OPEN = 3;

    private final JdbcClient jdbc;
    private final ClaimedRecords records;
    private final Claims claims;
    private final Deciding deciding;
    private final Ownership ownership;
    private final Approval approval;

    Claiming(
            JdbcClient jdbc,
            ClaimedRecords records,
            Claims claims,
            Deciding deciding,
            Ownership ownership,
            Approval approval) {
        this.jdbc = jdbc;
        this.records = records;
        this.claims = claims;
        this.deciding = deciding;
        this.ownership = ownership;
        this.approval = approval;
    }

    /**
     * Opens a claim and returns its id; the live one's when the account has one on this record already. A record that
     * somebody owns becomes disputed by it.
     *
     * @throws RecordGone when the record is unlisted
     */
    @Transactional
    public long open(long account, long authorId) {
        // Of two requests of one account, the second counts the first one's claim.
        jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
                .param(account)
                .query((row, number) -> row.getLong(1))
                .single();
        Author author = records.lock(authorId);
        if (author.isUnlisted()) {
            throw new RecordGone();
        }
        List<Claim> own = claims.findByAccountId(account);
        for (Claim claim : own) {
            if (claim.authorId() == authorId && claim.state().isLive()) {
                return claim.id();
            }
        }
        if (own.stream().filter(claim -> claim.state().isOpen()).count() >= MOST_OPEN) {
            throw new ClaimRefused(
                    "You have three open claims. Finish or withdraw one of them before you claim another record.");
        }
        author.hold();
        Claim claim = claims.save(new Claim(authorId, account));
        records.standing(authorId)
                .filter(standing -> standing.state() != ClaimState.DISPUTED)
                .ifPresent(standing -> deciding.dispute(standing, Reason.COMPETING_CLAIM, "", null));
        return claim.id();
    }

    /** Gives a claim up, also an approved one: the record is nobody's then. */
    @Transactional
    public void withdraw(long claimId, long account) {
        end(records.claimOf(claimId, account), account, Reason.BY_CLAIMANT, account);
    }

    /** Asks for another curator's look at a rejection. */
    @Transactional
    public void appeal(long claimId, long account, String words) {
        Claim claim = records.claimOf(claimId, account);
        records.refuseSecond(claim);
        deciding.appeal(claim, words, account);
    }

    /** Ends claims whose maker has brought no proof in time, some at once, and returns their number. */
    @Transactional
    public int lapse(Instant now, int atMost) {
        List<Long> late = jdbc.sql("""
                SELECT id FROM claim WHERE state = 'PENDING' AND deadline < ? AND waits_for = 'CLAIMANT' ORDER BY deadline LIMIT ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), atMost)
                .query((row, number) -> row.getLong(1))
                .list();
        for (long id : late) {
            Claim claim = records.claim(id);
            if (claim.isLate(now)) {
                end(claim, 0, Reason.NO_PROOF_IN_TIME, null);
            }
        }
        return late.size();
    }

    /** Ends every live claim of an account that is being erased. */
    void endAllOf(long account) {
        for (Claim claim : claims.findByAccountId(account)) {
            if (claim.state().isLive()) {
                end(records.claim(claim.id()), account, Reason.ACCOUNT_ERASED, null);
            }
        }
    }

    private void end(Claim claim, long account, Reason reason, @Nullable Long actor) {
        boolean owned = claim.state().isStanding();
        deciding.move(claim, ClaimState.WITHDRAWN, reason, "", actor);
        if (owned) {
            ownership.end(claim, account, false, actor == null ? Actor.SITE : Actor.OWNER);
            approval.approveProvenRival(claim.authorId());
        } else {
            deciding.endDisputeWithoutRival(claim.authorId());
        }
    }
}
