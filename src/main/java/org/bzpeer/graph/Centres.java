package org.bzpeer.graph;

import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.Survivors;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads researchers' records, one row each, by their numbers. */
@Component
class Centres {

    private static final String CENTRE = """
            SELECT a.name, a.slug, a.affiliation, a.affiliation_source, a.works, a.collaborators, a.topics,
                a.first_year, a.last_year, p.years, p.year_works, p.topic_ids[1\\:20], p.topic_works[1\\:20], a.unlisted
            FROM author a LEFT JOIN author_panels p ON p.author_id = a.id WHERE a.id = :id
            """;

    private final JdbcClient jdbc;
    private final Survivors survivors;

    Centres(JdbcClient jdbc, Survivors survivors) {
        this.jdbc = jdbc;
        this.survivors = survivors;
    }

    /**
     * Returns a researcher, or nothing where the record was merged into another one or never was.
     *
     * @throws RecordGone when the record is unlisted
     */
    Optional<Centre> find(long id) {
        return jdbc.sql(CENTRE)
                .param("id", id)
                .query((row, number) -> {
                    if (row.getBoolean(14)) {
                        throw new RecordGone();
                    }
                    return new Centre(
                            id,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9),
                            SqlArrays.ints(row, 10),
                            SqlArrays.ints(row, 11),
                            SqlArrays.ints(row, 12),
                            SqlArrays.ints(row, 13));
                })
                .optional();
    }

    /** Returns the record that this one was merged into. */
    long survivor(long id) {
        return survivors.of(id).orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }
}
