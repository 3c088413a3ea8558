package org.bzpeer.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.bzpeer.collaboration.RequestList.Entry;
import org.bzpeer.collaboration.RequestList.Kind;
import org.bzpeer.collaboration.RequestPage.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists of requests; each page is one statement by index. */
@Component
class RequestLists {

    private static final int PAGE = 20;

    private static final String COLUMNS = """
            SELECT r.id, r.sender_id IS NULL, r.sender_id = :viewer, CASE WHEN NOT a.unlisted THEN a.name END, a.slug, a.id,
                CASE WHEN NOT s.unlisted THEN s.name END, s.slug, s.id,
                s.owner_id = r.sender_id, r.intent, r.state, r.sent_at, r.expires_at
            FROM collaboration_request r
            LEFT JOIN author a ON a.id = r.author_id
            LEFT JOIN author s ON s.id = r.sender_author_id
            """;
    private static final String MINE = "a.owner_id = r.owner_id AND r.owner_id = :viewer AND NOT r.withheld";
    private static final String TALKS = "r.state IN ('ACCEPTED', 'ENDED')";
    private static final String NEWEST = " AND r.id < :before ORDER BY r.id DESC LIMIT " + (PAGE + 1);

    private final JdbcClient jdbc;

    RequestLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RequestList list(Kind kind, long viewer, long before) {
        String which =
                switch (kind) {
                    case RECEIVED -> "WHERE " + MINE + " AND NOT " + TALKS;
                    case SENT -> "WHERE r.sender_id = :viewer AND NOT " + TALKS;
                    case CONVERSATIONS -> "WHERE (r.sender_id = :viewer OR " + MINE + ") AND " + TALKS;
                };
        List<Entry> entries = jdbc.sql(COLUMNS + which + NEWEST)
                .param("viewer", viewer)
                .param("before", before)
                .query((row, number) -> entry(row))
                .list();
        boolean more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
        return new RequestList(
                kind, shown, more ? kind.path() + "?before=" + shown.getLast().id() : null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Person other = row.getBoolean(2)
                ? new Person("deleted account", null)
                : row.getBoolean(3)
                        ? RequestPages.person(row.getString(4), row.getString(5), row.getLong(6), true)
                        : RequestPages.person(row.getString(7), row.getString(8), row.getLong(9), row.getBoolean(10));
        Instant expires = Moments.of(row, 14);
        RequestState state = RequestState.valueOf(row.getString(12));
        boolean late = state == RequestState.OPEN && !expires.isAfter(Instant.now());
        return new Entry(
                row.getLong(1),
                other,
                Intent.valueOf(row.getString(11)),
                late ? RequestState.EXPIRED : state,
                Moments.day(Moments.of(row, 13)),
                Moments.day(expires));
    }
}
