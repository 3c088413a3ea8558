package org.bzpeer.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a module keeps about accounts: everything that carries an account's id can be exported and erased. */
public interface PersonalData {

    /** Returns what this part of an export is called, such as {@code follows}. */
    String subject();

    /** Returns all rows about the account, column by name. */
    List<? extends Map<String, ? extends @Nullable Object>> export(long accountId);

    /** Erases all of it, in the caller's transaction; what others must keep loses the account's id. */
    void erase(long accountId);
}
