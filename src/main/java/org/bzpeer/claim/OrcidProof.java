package org.bzpeer.claim;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claimant has signed in with ORCID. Strong when two works of the record carry that iD in our own import and the names
 * fit; what the claimant says of themselves on ORCID's side makes nothing strong.
 */
@Component
class OrcidProof implements ProofMethod {

    private static final int STRONG_FROM = 2;
    private static final int HOLDS_MONTHS = 12;

    private final ObjectProvider<OrcidSignIns> signIns;
    private final JdbcClient jdbc;

    OrcidProof(ObjectProvider<OrcidSignIns> signIns, JdbcClient jdbc) {
        this.signIns = signIns;
        this.jdbc = jdbc;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.ORCID;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        String orcid = signIns.stream()
                .flatMap(known -> known.of(claimant.accountId()).stream())
                .findFirst()
                .orElseThrow(() -> new ProofRefused("Your account is not connected with ORCID yet. Connect it under"
                        + " Account, then come back here."));
        boolean strong = worksWith(orcid, claimant.authorId()) >= STRONG_FROM && claimant.nameFits();
        return Finding.stands(orcid, strong ? Strength.STRONG : Strength.MEDIUM, Duration.ofDays(365));
    }

    private int worksWith(String orcid, long author) {
        return jdbc.sql("""
                SELECT count(*) FROM authorship s
                JOIN work_author_orcid o ON o.work_id = s.work_id AND o.position = s.position
                WHERE s.author_id = ? AND o.orcid = ?
                """)
                .params(author, orcid)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        LocalDate seen = proof.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(new Evidence(
                Rule.A1,
                "https://orcid.org/" + proof.restsOn(),
                20,
                "ORCID iD " + proof.restsOn() + ", authenticated by its holder",
                "ORCID",
                seen,
                seen.plusMonths(HOLDS_MONTHS),
                "ORCID sign-in",
                proof.evidenceStrength(),
                null));
    }
}
