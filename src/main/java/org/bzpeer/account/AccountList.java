package org.bzpeer.account;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bzpeer.account.Account.Role;
import org.bzpeer.account.Account.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for admins, the newest first, page by page. */
@Component
public class AccountList {

    static final int PAGE = 50;

    /** One account. */
    // Public, since templates are compiled only against public types.
    public record Row(long id, String email, String name, Role role, State state, String since, boolean demo) {}

    private static final String COLUMNS = "SELECT id, email, name, role, state, created_at, demo FROM account ";
    private static final String NEWEST = "id < :before ORDER BY id DESC LIMIT " + (PAGE + 1);

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns one row more than a page has when there are more.
     *
     * @param asked the beginning of an address or a name, or an account's number; empty for all
     */
    List<Row> before(long id, String asked) {
        String which = asked.isEmpty()
                ? "WHERE " + NEWEST
                : "WHERE id IN ((SELECT id FROM account WHERE email_key LIKE lower(:beginning) AND " + NEWEST
                        + ") UNION (SELECT id FROM account WHERE lower(name) LIKE lower(:beginning) AND " + NEWEST
                        + ") UNION SELECT id FROM account WHERE id = :number AND id < :before)"
                        + " ORDER BY id DESC LIMIT " + (PAGE + 1);
        return jdbc.sql(COLUMNS + which)
                .param("before", id)
                .param("beginning", asked.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("number", asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : 0)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        State.valueOf(row.getString(5)),
                        row.getObject(6, OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString(),
                        row.getBoolean(7)))
                .list();
    }

    /** Reads the number after which a page begins. */
    static long number(@Nullable String text) {
        return text == null || !text.matches("[1-9][0-9]{0,17}") ? Long.MAX_VALUE : Long.parseLong(text);
    }
}
