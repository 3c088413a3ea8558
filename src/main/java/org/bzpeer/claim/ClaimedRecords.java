package org.bzpeer.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.Author;
import org.bzpeer.catalog.Authors;
import org.bzpeer.catalog.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims with the record that they are about. The record is locked first, always: of all who want to change who owns it,
 * one goes after the other and sees what the one before has done.
 */
@Component
class ClaimedRecords {

    private final JdbcClient jdbc;
    private final Authors authors;
    private final Claims claims;

    ClaimedRecords(JdbcClient jdbc, Authors authors, Claims claims) {
        this.jdbc = jdbc;
        this.authors = authors;
        this.claims = claims;
    }

    Author lock(long authorId) {
        return authors.findAndLock(authorId)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }

    /** Locks the record of a claim and returns the claim as it is then. */
    Claim claim(long claimId) {
        long author = jdbc.sql("SELECT author_id FROM claim WHERE id = ?")
                .param(claimId)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(ClaimedRecords::unknown);
        lock(author);
        return claims.findById(claimId).orElseThrow(ClaimedRecords::unknown);
    }

    /** The same for the claim's own account; another's claim is not there for it. */
    Claim claimOf(long claimId, long account) {
        Claim claim = claim(claimId);
        if (!claim.isOf(account)) {
            throw unknown();
        }
        return claim;
    }

    Optional<Claim> standing(long authorId) {
        return claims.findByAuthorId(authorId).stream()
                .filter(claim -> claim.state().isStanding())
                .findFirst();
    }

    /** Returns the claims on a record that wait for a decision, the oldest first. */
    List<Claim> open(long authorId) {
        return claims.findByAuthorId(authorId).stream()
                .filter(claim -> claim.state().isOpen())
                .sorted(Comparator.comparingLong(Claim::id))
                .toList();
    }

    /** An account has one live claim on a record: an older one does not come back beside it. */
    void refuseSecond(Claim claim) {
        boolean newer = claims.findByAuthorId(claim.authorId()).stream()
                .anyMatch(other -> other.id() != claim.id()
                        && other.state().isLive()
                        && other.accountId() != null
                        && other.accountId().equals(claim.accountId()));
        if (newer) {
            throw new ClaimRefused("The same account has a newer claim on this record. Go on with that one.");
        }
    }

    static NoSuchRecord unknown() {
        return new NoSuchRecord("There is no claim of yours with this number.");
    }
}
