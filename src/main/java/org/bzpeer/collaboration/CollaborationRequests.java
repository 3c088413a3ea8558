package org.bzpeer.collaboration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All requests, and the conversations that they became. */
interface CollaborationRequests extends Repository<CollaborationRequest, Long> {

    CollaborationRequest save(CollaborationRequest request);

    /** Finds a request and keeps others from changing it until the transaction ends: of several answers, one comes first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM CollaborationRequest r WHERE r.id = :id")
    Optional<CollaborationRequest> findAndLock(long id);

    /** Finds what is open or runs between two accounts, whoever began it. */
    @NativeQuery("""
            SELECT * FROM collaboration_request
            WHERE state IN ('OPEN', 'ACCEPTED')
                AND (sender_id = :one AND owner_id = :other OR sender_id = :other AND owner_id = :one)
            ORDER BY id FOR NO KEY UPDATE
            """)
    List<CollaborationRequest> findAliveBetween(long one, long other);
}
