package org.bzpeer.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.trust.Evidence;
import org.springframework.stereotype.Component;

/** All ways to prove a claim, by kind. */
@Component
class ProofMethods {

    private final Map<ProofKind, ProofMethod> methods = new EnumMap<>(ProofKind.class);
    private final Claimants claimants;
    private final Proofs proofs;

    ProofMethods(List<ProofMethod> all, Claimants claimants, Proofs proofs) {
        all.forEach(method -> methods.put(method.kind(), method));
        this.claimants = claimants;
        this.proofs = proofs;
    }

    ProofMethod of(ProofKind kind) {
        ProofMethod method = methods.get(kind);
        if (method == null) {
            throw new IllegalStateException("no method for " + kind);
        }
        return method;
    }

    /** Returns what all standing proofs of a claim are to the ledger. */
    List<Evidence> evidence(Claim claim) {
        List<Proof> standing = standing(claim);
        List<Evidence> evidence = new ArrayList<>();
        if (!standing.isEmpty()) {
            Claimants.Claimant claimant = claimants.of(claim);
            standing.forEach(proof -> evidence.addAll(of(proof.kind()).evidence(claimant, proof, standing)));
        }
        return evidence;
    }

    /** Returns what one standing proof is to the ledger. */
    List<Evidence> evidence(Claim claim, Proof proof) {
        return of(proof.kind()).evidence(claimants.of(claim), proof, standing(claim));
    }

    private List<Proof> standing(Claim claim) {
        return proofs.findByClaimIdOrderById(claim.id()).stream()
                .filter(Proof::isStanding)
                .toList();
    }
}
