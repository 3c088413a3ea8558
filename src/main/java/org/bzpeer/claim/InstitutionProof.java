package org.bzpeer.claim;

import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Domains.Organisation;
import org.bzpeer.trust.Evidence;
import org.springframework.stereotype.Component;

/** A code that was mailed to an address at a research organisation. */
@Component
class InstitutionProof implements ProofMethod {

    private final Mailboxes mailboxes;
    private final Domains domains;

    InstitutionProof(Mailboxes mailboxes, Domains domains) {
        this.mailboxes = mailboxes;
        this.domains = domains;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.INSTITUTION;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        String address = Mailboxes.parse(entered);
        Organisation organisation = domains.of(address)
                .filter(known -> known.ror() != null)
                .orElseThrow(
                        () -> new ProofRefused("“" + Domains.domain(address) + "” is not known here as the domain of"
                                + " a research organisation. Use another way, or tell a curator about it."));
        return Finding.needsCode(address, mailboxes.strength(claimant, address, organisation));
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        return mailboxes.evidence(claimant, proof);
    }
}
