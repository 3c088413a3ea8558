package org.bzpeer.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Optional<Account> findByEmailKey(String emailKey);

    Account save(Account account);
}
