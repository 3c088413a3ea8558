package org.bzpeer.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bzpeer.account.OneTimeLinks;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proofs of owners are looked at again: pages and ORCID records by the site, mailboxes by a link that is mailed there, an iD by signing in
 * again. What does not hold any more loses its points; the claim itself stays.
 */
@Component
class Rechecks {

    private static final int MOST_FAILURES = 3;

    private record Due(long proofId, long claimId, ProofKind kind) {}

    private final JdbcClient jdbc;
    private final ClaimedRecords records;
    private final Claimants claimants;
    private final Proofs proofs;
    private final ProofMethods methods;
    private final Ledger ledger;
    private final OneTimeLinks links;
    private final ClaimLetters letters;
    private final TransactionTemplate transaction;

    Rechecks(
            JdbcClient jdbc,
            ClaimedRecords records,
            Claimants claimants,
            Proofs proofs,
            ProofMethods methods,
            Ledger ledger,
            OneTimeLinks links,
            ClaimLetters letters,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.records = records;
        this.claimants = claimants;
        this.proofs = proofs;
        this.methods = methods;
        this.ledger = ledger;
        this.links = links;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** Looks at proofs whose time has come, some at once, each in a transaction of its own, and returns their number. */
    int run(Instant now, int atMost) {
        List<Due> due = jdbc.sql("""
                SELECT f.id, f.claim_id, f.kind FROM claim_proof f JOIN claim c ON c.id = f.claim_id
                WHERE f.state = 'STANDING' AND f.next_check_at <= ? AND c.state IN ('APPROVED', 'DISPUTED', 'UPHELD')
                ORDER BY f.next_check_at LIMIT ?
                """)
                .params(now.atOffset(ZoneOffset.UTC), atMost)
                .query((row, number) -> new Due(row.getLong(1), row.getLong(2), ProofKind.valueOf(row.getString(3))))
                .list();
        for (Due proof : due) {
            switch (proof.kind()) {
                case HOMEPAGE, ORCID_RECORD -> lookAtPage(proof, now);
                case INSTITUTION, AUTHOR_ADDRESS ->
                    inTransaction(proof, (claim, known) -> askMailbox(claim, known, now));
                case ORCID, VOUCH, STATEMENT ->
                    inTransaction(
                            proof, (claim, known) -> end(claim, known, "It is a year old. Sign in with ORCID again."));
            }
        }
        return due.size();
    }

    private void lookAtPage(Due due, Instant now) {
        String address = proofs.findById(due.proofId()).orElseThrow().restsOn();
        Finding found = methods.of(due.kind()).look(claimants.of(due.claimId()), address);
        inTransaction(due, (claim, proof) -> {
            if (found.outcome() == Finding.Outcome.STANDS) {
                proof.stand(found.strength(), now.plus(ProofMethod.MAILBOX_HOLDS));
                proofs.save(proof);
                ledger.record(claim.authorId(), methods.evidence(claim, proof));
            } else if (proof.failedChecks() + 1 >= MOST_FAILURES) {
                end(claim, proof, found.problem());
            } else {
                proof.fail(found.problem());
                proof.lookAgainAt(now.plus(Duration.ofDays(1)));
            }
        });
    }

    private void askMailbox(Claim claim, Proof proof, Instant now) {
        if (proof.failedChecks() > 0) {
            end(claim, proof, "The mailbox was not confirmed again. Have a new code sent.");
            return;
        }
        Long account = claim.accountId();
        if (account != null) {
            String token = links.issue(purpose(proof.id()), account, "", ProofMethod.GRACE);
            letters.confirmMailboxAgain(
                    proof.restsOn(), "/claims/" + claim.id() + "/proofs/" + proof.id() + "/again/" + token);
        }
        proof.fail("A link was mailed to confirm the mailbox again.");
        proof.lookAgainAt(now.plus(ProofMethod.GRACE));
    }

    /** Somebody has opened the link in the mailbox and said that it is still theirs. */
    boolean confirmMailbox(long claimId, long account, long proofId, String token) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Claim claim = records.claimOf(claimId, account);
            Optional<Proof> proof = proofs.findByIdAndClaimId(proofId, claimId).filter(Proof::isStanding);
            if (proof.isEmpty()
                    || links.redeem(purpose(proofId), token)
                            .filter(link -> link.accountId() == account)
                            .isEmpty()) {
                return false;
            }
            Finding found = methods.of(proof.get().kind())
                    .look(claimants.of(claim), proof.get().restsOn());
            proof.get().stand(found.strength(), Proving.again(found));
            proofs.save(proof.get());
            if (claim.state().isStanding()) {
                ledger.record(claim.authorId(), methods.evidence(claim, proof.get()));
            }
            return true;
        }));
    }

    boolean isWaiting(long proofId, String token) {
        return links.look(purpose(proofId), token).isPresent();
    }

    /** Ends a proof that is known not to hold any more, and with it its points. */
    void end(long claimId, long proofId, String why) {
        transaction.executeWithoutResult(status -> {
            Claim claim = records.claim(claimId);
            end(claim, proofs.findById(proofId).orElseThrow(), why);
        });
    }

    private void end(Claim claim, Proof proof, String why) {
        List<Evidence> lost = methods.evidence(claim, proof);
        proof.end(why);
        proofs.save(proof);
        List<Evidence> kept = methods.evidence(claim);
        lost.stream()
                .filter(row -> kept.stream()
                        .noneMatch(other ->
                                other.rule() == row.rule() && other.reference().equals(row.reference())))
                .forEach(row ->
                        ledger.revoke(claim.authorId(), row.rule(), row.reference(), LocalDate.now(ZoneOffset.UTC)));
    }

    private void inTransaction(Due due, BiConsumer<Claim, Proof> action) {
        transaction.executeWithoutResult(status -> {
            Claim claim = records.claim(due.claimId());
            Proof proof = proofs.findById(due.proofId()).orElseThrow();
            if (claim.state().isStanding() && proof.isStanding()) {
                action.accept(claim, proof);
                proofs.save(proof);
            }
        });
    }

    private static String purpose(long proofId) {
        return "mailbox " + proofId;
    }
}
