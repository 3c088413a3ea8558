package org.bzpeer.citation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordGone;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.catalog.Survivors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads researchers for everything but their page. */
@Component
public class CitedResearchers {

    private static final String RESEARCHER = """
            SELECT a.id, a.name, a.slug,
                (SELECT i.value FROM author_identifier i WHERE i.author_id = a.id AND i.scheme = 'orcid' LIMIT 1),
                a.affiliation, a.affiliation_source, w.homepage, w.bio, a.works, a.claim_state = 'CLAIMED', a.trust_score,
                a.trust_label, a.trust_level, a.recorded_on, a.version, a.unlisted
            FROM author a LEFT JOIN author_profile w ON w.author_id = a.id AND a.owner_id IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final Survivors survivors;

    CitedResearchers(JdbcClient jdbc, Survivors survivors) {
        this.jdbc = jdbc;
        this.survivors = survivors;
    }

    /**
     * Returns the researcher whom an address is about, who is somebody else's survivor where its path is not the address.
     *
     * @throws NoSuchRecord when there is none
     * @throws RecordGone when the record is unlisted
     */
    public CitedResearcher current(String id) {
        long number = RecordId.parse(id);
        return find(number)
                .or(() -> survivors.of(number).flatMap(this::find))
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
    }

    /** @throws RecordGone when the record is unlisted */
    public Optional<CitedResearcher> find(long id) {
        return jdbc.sql(RESEARCHER + " WHERE a.id = ?")
                .param(id)
                .query((row, number) -> {
                    if (row.getBoolean(16)) {
                        throw new RecordGone();
                    }
                    return researcher(row);
                })
                .optional();
    }

    /** Returns the listed ones of these records, in their order. */
    public List<CitedResearcher> of(List<Long> ids) {
        Map<Long, CitedResearcher> found = new HashMap<>();
        jdbc.sql(RESEARCHER + " WHERE a.id = ANY (:ids) AND NOT a.unlisted")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> researcher(row))
                .list()
                .forEach(researcher -> found.put(researcher.id(), researcher));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static CitedResearcher researcher(ResultSet row) throws SQLException {
        return new CitedResearcher(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getBoolean(10),
                row.getInt(11),
                row.getString(12),
                row.getInt(13),
                row.getObject(14, LocalDate.class),
                row.getInt(15));
    }
}
