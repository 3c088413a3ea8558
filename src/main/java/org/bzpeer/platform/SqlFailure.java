package org.bzpeer.platform;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Errors of statements that go past Spring's templates, in the classes that these use: a lost connection is no broken rule. */
final class SqlFailure {

    private SqlFailure() {}

    static DataAccessException of(String task, String sql, SQLException cause) {
        DataAccessException known = new SQLStateSQLExceptionTranslator().translate(task, sql, cause);
        return known == null ? new UncategorizedSQLException(task, sql, cause) : known;
    }
}
