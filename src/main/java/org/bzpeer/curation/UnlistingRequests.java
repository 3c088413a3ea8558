package org.bzpeer.curation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All requests to be unlisted. */
interface UnlistingRequests extends Repository<UnlistingRequest, Long> {

    Optional<UnlistingRequest> findById(long id);

    Optional<UnlistingRequest> findByTokenHash(byte[] tokenHash);

    List<UnlistingRequest> findByAuthorIdAndState(long authorId, UnlistingRequest.State state);

    UnlistingRequest save(UnlistingRequest request);
}
