package org.bzpeer.curation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests to be unlisted, and what was unlisted; one bounded statement a page. */
@Component
class UnlistingQueue {

    private static final String ROWS = """
            SELECT r.id, r.author_id, a.name, a.slug, a.works, a.owner_id, r.statement,
                CASE WHEN r.address_confirmed_at IS NOT NULL THEN r.address END, r.account_id, r.state, r.note, r.created_at,
                (SELECT count(*) FROM author n WHERE n.name_key = a.name_key AND n.id <> a.id AND NOT n.unlisted)
            FROM unlisting_request r LEFT JOIN author a ON a.id = r.author_id
            WHERE %s LIMIT 50
            """;

    private final JdbcClient jdbc;

    UnlistingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnlistingRow> open(long after) {
        return rows("r.state = 'OPEN' AND r.id > :after ORDER BY r.id", after);
    }

    /** The newest decisions first. */
    List<UnlistingRow> decided() {
        return rows("r.state IN ('ACCEPTED', 'REJECTED', 'UNDONE') AND r.id > :after ORDER BY r.id DESC", 0);
    }

    private List<UnlistingRow> rows(String which, long after) {
        return jdbc.sql(ROWS.formatted(which))
                .param("after", after)
                .query((row, number) -> {
                    String address = row.getString(8);
                    return new UnlistingRow(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getInt(5),
                            row.getLong(6) != 0,
                            row.getString(7),
                            address,
                            address == null ? null : AddressClass.of(address).text(),
                            row.getLong(9) != 0,
                            row.getString(10),
                            row.getString(11),
                            row.getObject(12, OffsetDateTime.class).toInstant(),
                            row.getInt(13));
                })
                .list();
    }
}
