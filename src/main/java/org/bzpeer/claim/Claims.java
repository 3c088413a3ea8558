package org.bzpeer.claim;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All claims. */
interface Claims extends Repository<Claim, Long> {

    Optional<Claim> findById(long id);

    List<Claim> findByAuthorId(long authorId);

    List<Claim> findByAccountId(long accountId);

    Claim save(Claim claim);
}
