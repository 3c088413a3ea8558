package org.bzpeer.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.AuthorLink;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.trust.TrustLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that an account owns; for everybody else a desk does not exist. */
@Component
class OwnRecords {

    private static final String OWN = """
            SELECT a.id, a.name, a.slug, a.name_chosen,
                (SELECT count(*) FROM author_name_form f WHERE f.author_id = a.id AND NOT f.preferred),
                a.works, n.mine, n.not_mine, p.bio, p.homepage, coalesce(cardinality(p.pinned_works), 0), p.confirmed_on,
                a.trust_score, a.trust_label
            FROM author a LEFT JOIN author_profile p ON p.author_id = a.id,
                LATERAL (
                    SELECT count(*) FILTER (WHERE w.answer = 'MINE' AND EXISTS (
                            SELECT FROM authorship s WHERE s.author_id = w.author_id AND s.work_id = w.work_id)) AS mine,
                        count(*) FILTER (WHERE w.answer = 'NOT_MINE') AS not_mine
                    FROM work_answer w WHERE w.author_id = a.id
                ) n
            WHERE a.owner_id = ?
            """;

    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnRecord> of(Viewer viewer) {
        return jdbc.sql(OWN + " ORDER BY a.works DESC, a.id LIMIT 100")
                .param(viewer.id())
                .query((row, number) -> record(row))
                .list();
    }

    /** @throws NoSuchRecord when the viewer does not own a record of this number */
    OwnRecord one(Viewer viewer, String id) {
        return jdbc.sql(OWN + " AND a.id = ?")
                .params(viewer.id(), RecordId.parse(id))
                .query((row, number) -> record(row))
                .optional()
                .orElseThrow(() -> new NoSuchRecord("You have no record of this number at your desk."));
    }

    private static OwnRecord record(ResultSet row) throws SQLException {
        int mine = row.getInt(7);
        int notMine = row.getInt(8);
        return new OwnRecord(
                new AuthorLink(row.getLong(1), row.getString(2), row.getString(3)),
                row.getBoolean(4),
                row.getInt(5),
                row.getInt(6),
                mine + notMine,
                row.getInt(6) + notMine,
                notMine,
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getObject(12, LocalDate.class),
                "Trust " + row.getInt(13) + " - "
                        + TrustLabel.valueOf(row.getString(14)).text());
    }
}
