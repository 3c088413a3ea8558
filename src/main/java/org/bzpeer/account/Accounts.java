package org.bzpeer.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Optional<Account> findByEmailKey(String emailKey);

    Account save(Account account);

    /** Makes whoever else wants to make an account of this address wait until the caller's transaction has ended. */
    @Query(value = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:emailKey, 0))", nativeQuery = true)
    int lock(String emailKey);
}
