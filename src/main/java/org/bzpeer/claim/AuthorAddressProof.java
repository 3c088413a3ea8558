package org.bzpeer.claim;

import java.util.List;
import org.bzpeer.claim.Claimants.Claimant;
import org.bzpeer.claim.Proof.Strength;
import org.bzpeer.trust.Evidence;
import org.springframework.stereotype.Component;

/**
 * A code that was mailed to the address which a work's metadata prints for this author. The claimant types the address:
 * the page does not tell which ones are known. As an institutional mailbox it is strong, since the metadata names it.
 */
@Component
class AuthorAddressProof implements ProofMethod {

    private final Mailboxes mailboxes;
    private final Domains domains;

    AuthorAddressProof(Mailboxes mailboxes, Domains domains) {
        this.mailboxes = mailboxes;
        this.domains = domains;
    }

    @Override
    public ProofKind kind() {
        return ProofKind.AUTHOR_ADDRESS;
    }

    @Override
    public Finding look(Claimant claimant, String entered) {
        String address = Mailboxes.parse(entered);
        if (!mailboxes.printed(claimant.authorId()).contains(address)) {
            throw new ProofRefused(
                    "No imported work of this record names this address. Use another address or another way.");
        }
        boolean institutional =
                domains.of(address).filter(known -> known.ror() != null).isPresent();
        return Finding.needsCode(address, institutional ? Strength.STRONG : Strength.MEDIUM);
    }

    @Override
    public List<Evidence> evidence(Claimant claimant, Proof proof, List<Proof> proofs) {
        return mailboxes.evidence(claimant, proof);
    }
}
