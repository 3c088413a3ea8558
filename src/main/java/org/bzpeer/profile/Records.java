package org.bzpeer.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.collaboration.Offer;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads researchers' records. Every statement goes by an index and is bounded. */
@Component
class Records {

    private static final int NAMESAKES = 5;

    private static final String RECORD = """
            SELECT a.id, a.name, a.slug, a.name_key, a.claim_state = 'CLAIMED', a.affiliation, a.affiliation_source,
                (SELECT i.value FROM author_identifier i WHERE i.author_id = a.id AND i.scheme = 'orcid' LIMIT 1),
                a.works, a.topics, a.followers, a.collaborators, a.close_collaborators, a.recorded_on, a.trust_score,
                a.trust_label, a.trust_level, a.rule_set, a.version, p.names, p.name_works, p.years, p.year_works,
                p.types, p.type_works, p.topic_ids, p.topic_works, p.collaborator_ids, p.shared_works,
                a.name_chosen, w.bio, w.homepage, w.pinned_works, o.capacity, o.closed_until, o.intents, o.languages,
                a.owner_id, a.disputed, a.unlisted
            FROM author a
            LEFT JOIN author_panels p ON p.author_id = a.id
            LEFT JOIN author_profile w ON w.author_id = a.id AND a.owner_id IS NOT NULL
            LEFT JOIN collaboration_offer o ON o.author_id = a.id AND o.account_id = a.owner_id
            WHERE a.id = ?
            """;

    private static final String NEIGHBOURS = """
            SELECT id, name, slug, works, first_year, last_year, coalesce(main_topic_id, 0), name_key
            FROM author WHERE id = ANY (?) AND NOT unlisted
            UNION ALL
            (SELECT id, name, slug, works, first_year, last_year, coalesce(main_topic_id, 0), name_key
            FROM author WHERE name_key = ? AND id <> ? AND NOT unlisted ORDER BY works DESC LIMIT ?)
            """;

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RecordGone when the record is unlisted */
    Optional<Record> find(long id) {
        return jdbc.sql(RECORD).param(id).query((row, number) -> record(row)).optional();
    }

    /** Returns the survivor's id when the record was merged into another one. */
    Optional<Long> survivor(long id) {
        return jdbc.sql("SELECT author_id FROM author_redirect WHERE old_id = ?")
                .param(id)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Returns the record that carries an identifier, such as an ORCID iD. */
    Optional<Long> byIdentifier(String scheme, String value) {
        return jdbc.sql("SELECT author_id FROM author_identifier WHERE scheme = ? AND value = ?")
                .params(scheme, value)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Somebody who is named on the page. */
    record Neighbour(
            long id, String name, String slug, int works, int firstYear, int lastYear, int mainTopic, String nameKey) {}

    /** Returns the given collaborators, in any order, and behind them the most prolific namesakes. */
    List<Neighbour> neighbours(Record record, long[] collaborators) {
        Long[] ids = new Long[collaborators.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = collaborators[i];
        }
        return new ArrayList<>(jdbc.sql(NEIGHBOURS)
                .params(ids, record.nameKey(), record.id(), NAMESAKES)
                .query((row, number) -> new Neighbour(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8)))
                .list());
    }

    private static Record record(ResultSet row) throws SQLException {
        if (row.getBoolean("unlisted")) {
            throw new RecordGone();
        }
        return new Record(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getObject(14, LocalDate.class),
                row.getInt(15),
                row.getString(16),
                row.getInt(17),
                row.getInt(18),
                row.getInt(19),
                SqlArrays.texts(row, 20),
                SqlArrays.ints(row, 21),
                SqlArrays.ints(row, 22),
                SqlArrays.ints(row, 23),
                SqlArrays.texts(row, 24),
                SqlArrays.ints(row, 25),
                SqlArrays.ints(row, 26),
                SqlArrays.ints(row, 27),
                SqlArrays.longs(row, 28),
                SqlArrays.ints(row, 29),
                row.getBoolean(30),
                row.getString(31),
                row.getString(32),
                SqlArrays.longs(row, 33),
                Offer.of(
                        row.getString(34),
                        row.getObject(35, LocalDate.class),
                        SqlArrays.texts(row, 36),
                        SqlArrays.texts(row, 37)),
                row.getObject(38, Long.class),
                row.getBoolean(39));
    }
}
