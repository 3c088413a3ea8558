package org.bzpeer.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.AuthorSummary;
import org.bzpeer.catalog.AuthorSummary.AuthorWork;
import org.bzpeer.catalog.Company;
import org.bzpeer.identity.PersonName;
import org.bzpeer.platform.Handover;
import org.bzpeer.platform.RowStream;
import org.bzpeer.platform.SqlArrays;
import org.bzpeer.trust.Evidence;
import org.bzpeer.trust.Ledger;
import org.bzpeer.trust.TrustSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Computes every record that may have changed anew from its works, one author at a time, and writes it set-wise; the rows of one
 * are made beside the reading of the next ones.
 */
@Component
class RecordRefresh {

    private static final String WORKS_OF_DIRTY_AUTHORS = """
            SELECT x.author_id, a.id IS NOT NULL, w.id, w.published, w.type, w.topic_ids,
                coalesce(w.doi, w.arxiv_id, w.pmid, w.preprint_doi) IS NOT NULL, w.type <> 'preprint',
                coalesce(f.name, w.author_names[x.position]),
                CASE WHEN f.name IS NULL THEN w.family_names[x.position] ELSE f.family_name END,
                w.affiliations[x.position], w.recorded_on,
                CASE WHEN cardinality(w.author_names) <= %d THEN b.author_ids END, cardinality(w.author_names),
                w.source, w.other_sources IS NOT NULL, o.orcid, k.value, r.value,
                w.author_names[x.position], w.family_names[x.position]
            FROM (
                SELECT author_id, work_id, position FROM attribution JOIN dirty_author USING (author_id)
                UNION ALL
                SELECT s.author_id, s.work_id, array_position(b.author_ids, s.author_id)
                FROM authorship s JOIN dirty_author d ON d.author_id = s.author_id JOIN byline b ON b.work_id = s.work_id
            ) x JOIN work w ON w.id = x.work_id JOIN byline b ON b.work_id = x.work_id
            LEFT JOIN author a ON a.id = x.author_id
            LEFT JOIN work_author_orcid o ON o.work_id = x.work_id AND o.position = x.position
            LEFT JOIN work_author_id k ON k.work_id = x.work_id AND k.position = x.position AND k.scheme = 'openalex'
            LEFT JOIN work_author_id r ON r.work_id = x.work_id AND r.position = x.position AND r.scheme = 'ror'
            LEFT JOIN author_name_form f ON f.author_id = x.author_id AND f.preferred
            ORDER BY x.author_id, w.published, w.id
            """.formatted(Company.LARGEST_COLLABORATION);

    private static final String EMPTY = """
            SELECT a.id FROM author a JOIN dirty_author d ON d.author_id = a.id
            WHERE NOT EXISTS (SELECT FROM attribution t WHERE t.author_id = a.id)
                AND NOT EXISTS (SELECT FROM authorship s WHERE s.author_id = a.id)
            """;

    /** The rows of authors with so many works may wait to be written while the works of the next ones are read. */
    private static final int WORKS_AHEAD = 5_000;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    RecordRefresh(JdbcTemplate jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Refreshes the authors in {@code dirty_author}; {@code connection} is the transaction's own. */
    void refresh(Connection connection) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE author_update (LIKE author INCLUDING DEFAULTS) ON COMMIT DROP;
                CREATE TEMPORARY TABLE new_word (word text) ON COMMIT DROP;
                CREATE TEMPORARY TABLE new_identifier (
                    author_id bigint, scheme text, value text, source text, recorded_on date) ON COMMIT DROP;
                CREATE TEMPORARY TABLE former_name ON COMMIT DROP AS
                SELECT a.name_key FROM author a JOIN dirty_author d ON d.author_id = a.id
                UNION SELECT name_key FROM merged_name;
                DELETE FROM author_panels p USING dirty_author d WHERE p.author_id = d.author_id;
                """);
        ledger.clearRecordEvidence();
        Map<Long, List<Evidence>> otherEvidence = ledger.evidenceOfDirtyAuthors();
        try (AuthorRows rows = new AuthorRows(connection, otherEvidence)) {
            Handover.<Summed>run(
                    "records", WORKS_AHEAD, author -> rows.add(author.summary(), author.known()), summed -> {
                        Current current = new Current();
                        RowStream.read(connection, WORKS_OF_DIRTY_AUTHORS, row -> current.take(row, summed));
                        current.finish(summed);
                    });
        }
        updateKnownAuthors();
        bindIdentifiers();
        jdbc.execute("UPDATE author a SET unlisted = true FROM hidden_author h WHERE a.id = h.author_id");
        ledger.refreshDirtyAuthors();
        removeEmptyAuthors();
        emptyClaimedAuthors(otherEvidence);
        touchNeighbours();
        jdbc.execute("INSERT INTO name_word SELECT DISTINCT word FROM new_word ON CONFLICT DO NOTHING");
    }

    private void updateKnownAuthors() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE renamed ON COMMIT DROP AS
                SELECT a.id, a.name_key FROM author a JOIN author_update u ON u.id = a.id WHERE a.name <> u.name;
                UPDATE author a SET
                    name = u.name, slug = u.slug, block = u.block, other_blocks = u.other_blocks, name_key = u.name_key, given_key = u.given_key,
                    family_key = u.family_key, search_words = u.search_words, recorded_on = u.recorded_on,
                    affiliation = u.affiliation, affiliation_source = u.affiliation_source, works = u.works,
                    topics = u.topics, collaborators = u.collaborators, close_collaborators = u.close_collaborators,
                    identified_works = u.identified_works, versions_of_record = u.versions_of_record,
                    first_year = u.first_year, last_year = u.last_year, main_topic_id = u.main_topic_id,
                    topic_weight = u.topic_weight,
                    trust_score = CASE WHEN a.disputed THEN a.trust_score ELSE u.trust_score END,
                    trust_label = CASE WHEN a.disputed THEN a.trust_label ELSE u.trust_label END,
                    trust_level = CASE WHEN a.disputed THEN a.trust_level ELSE u.trust_level END,
                    rule_set = CASE WHEN a.disputed THEN a.rule_set ELSE u.rule_set END, version = a.version + 1, updated_at = u.updated_at
                FROM author_update u WHERE a.id = u.id
                """);
    }

    /** What imports bind follows from the works; an identifier that leads to one record already does not lead to another, too. */
    private void bindIdentifiers() {
        jdbc.execute("""
                DELETE FROM author_identifier i USING dirty_author d
                WHERE i.author_id = d.author_id AND i.source IN (%s) AND NOT EXISTS (SELECT FROM new_identifier n
                    WHERE n.author_id = i.author_id AND n.scheme = i.scheme AND n.value = i.value);
                INSERT INTO author_identifier (scheme, value, author_id, source, recorded_on)
                SELECT DISTINCT ON (scheme, value) scheme, value, author_id, source, recorded_on FROM new_identifier
                ORDER BY scheme, value, author_id ON CONFLICT DO NOTHING
                """.formatted(Origin.titles()));
    }

    /** A record that has lost its last work, and that nobody ever claimed, was a mistake of the list that has been mended. */
    private void removeEmptyAuthors() {
        jdbc.execute("""
                DELETE FROM author a USING dirty_author d
                WHERE a.id = d.author_id AND a.claim_state = 'UNCLAIMED' AND NOT a.held
                    AND NOT EXISTS (SELECT FROM attribution t WHERE t.author_id = a.id)
                    AND NOT EXISTS (SELECT FROM authorship s WHERE s.author_id = a.id)
                """);
    }

    /** A claimed record stays, even when it has lost its last work. */
    private void emptyClaimedAuthors(Map<Long, List<Evidence>> otherEvidence) {
        for (Long author : jdbc.queryForList(EMPTY, Long.class)) {
            TrustSnapshot trust =
                    TrustSnapshot.of(otherEvidence.getOrDefault(author, List.of()), LocalDate.now(ZoneOffset.UTC));
            jdbc.update(
                    "UPDATE author SET works = 0, topics = 0, collaborators = 0, close_collaborators = 0,"
                            + " identified_works = 0, versions_of_record = 0, other_blocks = NULL, main_topic_id = NULL, topic_weight = 0, trust_score = ?,"
                            + " trust_level = ?, trust_label = ?, version = version + 1, updated_at = now() WHERE id = ?",
                    trust.score(),
                    trust.level(),
                    trust.label().name(),
                    author);
        }
    }

    /**
     * Pages that name a renamed researcher, or list a namesake that is new, changed or gone, change too. Everybody who
     * may name the renamed one stands on a work with them: on a list short enough to make them collaborators, or on one
     * that the renamed one leads.
     */
    private void touchNeighbours() {
        jdbc.execute("""
                UPDATE author a SET version = version + 1
                WHERE id IN (
                        SELECT u.id FROM renamed r JOIN authorship s ON s.author_id = r.id
                        JOIN byline b ON b.work_id = s.work_id, unnest(b.author_ids) AS u (id)
                        WHERE cardinality(b.author_ids) <= %d OR r.id = ANY (b.author_ids[1:3]))
                    AND NOT EXISTS (SELECT FROM dirty_author d WHERE d.author_id = a.id);
                UPDATE author n SET version = version + 1
                WHERE name_key IN (
                        SELECT a.name_key FROM author a JOIN dirty_author d ON d.author_id = a.id
                        UNION ALL SELECT name_key FROM former_name)
                    AND NOT EXISTS (SELECT FROM dirty_author d WHERE d.author_id = n.id)
                """.formatted(Company.LARGEST_COLLABORATION));
    }

    /** An author whose works are all read. */
    private record Summed(AuthorSummary summary, boolean known) {}

    /** The author whose works are being read. */
    private static final class Current {

        private @Nullable AuthorSummary summary;
        private boolean known;

        void take(ResultSet row, Handover<Summed> summed) throws SQLException {
            long author = row.getLong(1);
            if (summary == null || summary.authorId() != author) {
                finish(summed);
                summary = new AuthorSummary(author);
                known = row.getBoolean(2);
            }
            summary.add(work(row));
        }

        void finish(Handover<Summed> summed) {
            if (summary != null) {
                summed.give(new Summed(summary, known), summary.works());
                summary = null;
            }
        }

        private static AuthorWork work(ResultSet row) throws SQLException {
            String name = row.getString(9);
            String family = row.getString(10);
            PersonName printed = PersonName.printed(row.getString(20), row.getString(21));
            // Only a chosen name differs from the printed one, and taking names apart costs.
            boolean chosen = !name.equals(row.getString(20)) || !family.equals(row.getString(21));
            PersonName shown = chosen ? PersonName.printed(name, family) : printed;
            return new AuthorWork(
                    row.getLong(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    SqlArrays.ints(row, 6),
                    row.getBoolean(7),
                    row.getBoolean(8),
                    name,
                    family,
                    shown.isFull(),
                    printed.block(),
                    row.getString(11),
                    row.getObject(12, LocalDate.class),
                    row.getInt(14),
                    SqlArrays.longs(row, 13),
                    row.getString(15),
                    row.getBoolean(16),
                    row.getString(17),
                    row.getString(18),
                    row.getString(19));
        }
    }
}
