package org.bzpeer.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PlainTextCheck;
import org.bzpeer.trust.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings proofs to a claim, before a decision and after it, and draws the consequence: evidence, or an approval. */
@Component
class Proving {

    private static final int MOST_PROOFS = 20;
    private static final int CODES = 100_000_000;

    private final ClaimedRecords records;
    private final Claimants claimants;
    private final Claims claims;
    private final Proofs proofs;
    private final ProofMethods methods;
    private final Approval approval;
    private final Ledger ledger;
    private final ClaimLetters letters;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Proving(
            ClaimedRecords records,
            Claimants claimants,
            Claims claims,
            Proofs proofs,
            ProofMethods methods,
            Approval approval,
            Ledger ledger,
            ClaimLetters letters,
            Limits limits,
            TransactionTemplate transaction) {
        this.records = records;
        this.claimants = claimants;
        this.claims = claims;
        this.proofs = proofs;
        this.methods = methods;
        this.approval = approval;
        this.ledger = ledger;
        this.letters = letters;
        this.limits = limits;
        this.transaction = transaction;
    }

    /**
     * Begins a proof, or tries it again. Looking may take seconds and happens before the record is locked.
     *
     * @throws ProofRefused when what was entered cannot be used
     */
    Finding.Outcome bring(long claimId, long account, ProofKind kind, String entered) {
        Claimant claimant = claimants.of(claimId);
        if (claimant.accountId() != account) {
            throw ClaimedRecords.unknown();
        }
        if (!PlainTextCheck.isPlain(entered, kind == ProofKind.STATEMENT)) {
            throw new ProofRefused("This holds invisible characters; type it anew, please.");
        }
        Finding found = methods.of(kind).look(claimant, entered);
        if (found.outcome() == Finding.Outcome.NEEDS_CODE) {
            limits.take(Limit.PROOF, "to " + found.restsOn());
        }
        transaction.executeWithoutResult(status -> take(records.claimOf(claimId, account), kind, found));
        return found.outcome();
    }

    private void take(Claim claim, ProofKind kind, Finding found) {
        if (!claim.state().isLive()) {
            throw new ClaimRefused("This claim is " + claim.state().text().toLowerCase(Locale.ROOT)
                    + " and takes no proofs. You can appeal, or claim the record anew.");
        }
        Proof proof = proofs.findByClaimIdAndKindAndRestsOn(claim.id(), kind, found.restsOn())
                .orElseGet(() -> begin(claim, kind, found.restsOn()));
        switch (found.outcome()) {
            case STANDS -> {
                proof.stand(found.strength(), again(found));
                proofs.save(proof);
                follow(claim, proof);
            }
            case MISSING -> {
                if (!proof.isStanding()) {
                    proof.fail(found.problem());
                }
            }
            case NEEDS_CODE -> {
                String code = "%08d".formatted(random.nextInt(CODES));
                proof.mailed(hash(proof, code));
                letters.code(found.restsOn(), code);
            }
        }
        proofs.save(proof);
    }

    private Proof begin(Claim claim, ProofKind kind, String restsOn) {
        if (proofs.findByClaimIdOrderById(claim.id()).size() >= MOST_PROOFS) {
            throw new ClaimRefused("This claim has twenty proofs; more are not looked at.");
        }
        return proofs.save(new Proof(claim.id(), kind, restsOn));
    }

    /** Tells whether the code was right; then the mailbox is confirmed. Wrong ones are counted. */
    boolean enterCode(long claimId, long account, long proofId, String code) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Claim claim = records.claimOf(claimId, account);
            Proof proof = proofs.findByIdAndClaimId(proofId, claimId).orElseThrow(ClaimedRecords::unknown);
            boolean right = claim.state().isLive() && proof.opens(hash(proof, code.strip()));
            if (right) {
                // How strong it is follows from what is imported now, not from what was when the code was sent.
                Finding found = methods.of(proof.kind()).look(claimants.of(claim), proof.restsOn());
                proof.stand(found.strength(), again(found));
                proofs.save(proof);
                follow(claim, proof);
            }
            proofs.save(proof);
            return right;
        }));
    }

    /** What stands speaks for a claim in progress, and is evidence for an approved one. */
    private void follow(Claim claim, Proof proof) {
        claim.proofCame();
        claims.save(claim);
        if (claim.state().isStanding()) {
            ledger.record(claim.authorId(), methods.evidence(claim, proof));
        } else {
            approval.approveWhenProven(claim);
        }
    }

    static @Nullable Instant again(Finding found) {
        return found.lookAgain() == null ? null : Instant.now().plus(Objects.requireNonNull(found.lookAgain()));
    }

    private static byte[] hash(Proof proof, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((proof.id() + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
