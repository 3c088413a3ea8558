package org.bzpeer.follow;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The feed settings of all accounts; whoever has never set anything has no row. */
interface AllFeedSettings extends Repository<FeedSettings, Long> {

    /** Of an account that may sign in: nobody else's address works, and nobody else gets mail. */
    @NativeQuery("""
            SELECT s.* FROM feed_settings s JOIN account a ON a.id = s.account_id
            WHERE s.account_id = :account AND a.state = 'ACTIVE'
            """)
    Optional<FeedSettings> findOfActive(long account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM FeedSettings s WHERE s.accountId = :account")
    Optional<FeedSettings> lock(long account);

    @Modifying
    @NativeQuery("INSERT INTO feed_settings (account_id) VALUES (:account) ON CONFLICT DO NOTHING")
    void addIfAbsent(long account);

    /** Takes one whose digest is due, for as long as the transaction lasts; those that others have taken are passed over. */
    @NativeQuery("""
            SELECT s.* FROM feed_settings s JOIN account a ON a.id = s.account_id
            WHERE s.next_digest_at <= :now AND a.state = 'ACTIVE'
            ORDER BY s.next_digest_at LIMIT 1 FOR UPDATE OF s SKIP LOCKED
            """)
    Optional<FeedSettings> takeDue(Instant now);
}
