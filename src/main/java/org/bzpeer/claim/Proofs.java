package org.bzpeer.claim;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All proofs. */
interface Proofs extends Repository<Proof, Long> {

    Optional<Proof> findById(long id);

    Optional<Proof> findByIdAndClaimId(long id, long claimId);

    List<Proof> findByClaimIdOrderById(long claimId);

    Optional<Proof> findByClaimIdAndKindAndRestsOn(long claimId, ProofKind kind, String restsOn);

    Proof save(Proof proof);

    void deleteByClaimId(long claimId);
}
