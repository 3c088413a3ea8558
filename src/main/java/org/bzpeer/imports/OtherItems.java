package org.bzpeer.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is no work: organisations, topics, and what is known of persons; what is known already is not written. */
final class OtherItems {

    /** The registry's own word on an organisation stands before everybody else's, and a newer one before an older one. */
    private static final String LEADS = """
            (i.source <> 'ROR' AND excluded.source = 'ROR'
                OR (i.source = 'ROR') = (excluded.source = 'ROR') AND excluded.recorded_on >= i.recorded_on)""";

    /** Whoever does not lead adds what is lacking. */
    private static final String INSTITUTION = """
            INSERT INTO institution AS i (name, ror, openalex_id, country_code, status, successor_ror, source, recorded_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ror) DO UPDATE SET
                name = %2$s, openalex_id = %3$s, country_code = %4$s, status = %5$s, successor_ror = %6$s,
                source = CASE WHEN %1$s THEN excluded.source ELSE i.source END,
                recorded_on = CASE WHEN %1$s THEN excluded.recorded_on ELSE i.recorded_on END
            WHERE (%2$s, %3$s, %4$s, %5$s, %6$s)
                IS DISTINCT FROM (i.name, i.openalex_id, i.country_code, i.status, i.successor_ror)
            RETURNING xmax = 0
            """.formatted(
            LEADS, held("name"), held("openalex_id"), held("country_code"), held("status"), held("successor_ror"));

    private static final String MENTIONED = """
            INSERT INTO institution (name, ror, openalex_id, country_code, status, successor_ror, source, recorded_on)
            SELECT n.* FROM (VALUES (?, ?, ?, ?, ?, ?, ?, ?::date))
                AS n (name, ror, openalex_id, country_code, status, successor_ror, source, recorded_on)
            WHERE NOT EXISTS (SELECT FROM institution i WHERE i.ror = n.ror)
            """;

    /** A person's iD goes to every place of a list where the source has found that person, and from there to the record. */
    private static final String ORCID = """
            WITH added AS (
                INSERT INTO work_author_orcid (work_id, position, orcid, source, recorded_on)
                SELECT k.work_id, k.position, ?, 'OpenAlex', ? FROM work_author_id k
                WHERE k.scheme = 'openalex' AND k.value = ?
                ON CONFLICT (work_id, position) DO NOTHING RETURNING work_id, position
            ), pending AS (
                INSERT INTO author_pending
                SELECT DISTINCT b.author_ids[a.position] FROM added a JOIN byline b ON b.work_id = a.work_id
                WHERE b.author_ids[a.position] > 0 ON CONFLICT DO NOTHING)
            SELECT EXISTS (SELECT FROM added)
            """;

    /** A graver mark is never softened; of a work that is not here yet, the notice waits for it. The pages of its authors show the mark, so their tags change too. */
    private static final String NOTICE = """
            WITH n AS (
                SELECT ?::text AS status, ?::text AS notice, ?::text AS scheme, ?::text AS value
            ), about AS (
                SELECT i.work_id FROM work_identifier i JOIN n ON i.scheme = n.scheme AND i.value = n.value
            ), waiting AS (
                INSERT INTO work_notice AS k (scheme, value, status, notice_doi)
                SELECT scheme, value, status, notice FROM n WHERE NOT EXISTS (SELECT FROM about)
                ON CONFLICT (scheme, value) DO UPDATE SET
                    status = excluded.status, notice_doi = %5$s
                WHERE %2$s <= %3$s
            ), marked AS (
                UPDATE work w SET status = n.status, notice_doi = %6$s, version = version + 1 FROM n
                WHERE w.id = (SELECT work_id FROM about)
                    AND (w.status IS NULL OR %1$s <= %4$s)
                    AND (w.status, w.notice_doi) IS DISTINCT FROM (n.status, %6$s)
                RETURNING w.id)
            UPDATE author SET version = version + 1
            WHERE id IN (SELECT unnest(b.author_ids) FROM marked m JOIN byline b ON b.work_id = m.id)
            """.formatted(
                    Mark.gravity("n.status"),
                    Mark.gravity("excluded.status"),
                    Mark.gravity("k.status"),
                    Mark.gravity("w.status"),
                    Mark.notice("excluded.status", "excluded.notice_doi", "k.status", "k.notice_doi"),
                    Mark.notice("n.status", "n.notice", "w.status", "w.notice_doi"));

    private enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    private final JdbcTemplate jdbc;
    private final Topics topics;

    OtherItems(JdbcTemplate jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Returns the value that a column has after a record, in SQL. */
    private static String held(String column) {
        return "CASE WHEN %1$s THEN coalesce(excluded.%2$s, i.%2$s) ELSE coalesce(i.%2$s, excluded.%2$s) END"
                .formatted(LEADS, column);
    }

    void load(List<Item> items, Counts counts) {
        for (Item item : items) {
            switch (item) {
                case ImportedInstitution institution -> {
                    if (institution.mentioned()) {
                        mention(institution);
                    } else {
                        count(write(institution), counts);
                    }
                }
                case ImportedTopic topic -> count(topics.add(topic) ? Outcome.NEW : Outcome.UNCHANGED, counts);
                case ImportedPerson person -> count(write(person), counts);
                case ImportedNotice notice -> write(notice);
                case ImportedWork work ->
                    throw new IllegalArgumentException("works go by chunks: " + work.externalId());
            }
        }
    }

    private static void count(Outcome outcome, Counts counts) {
        switch (outcome) {
            case NEW -> counts.others++;
            case CHANGED -> counts.changed++;
            case UNCHANGED -> counts.unchanged++;
        }
    }

    /** A work's record names an organisation: enough to link it, not to change what its own record says. */
    private void mention(ImportedInstitution institution) {
        jdbc.update(MENTIONED, values(institution));
    }

    private Outcome write(ImportedInstitution institution) {
        List<Boolean> written = jdbc.queryForList(INSTITUTION, Boolean.class, values(institution));
        return written.isEmpty() ? Outcome.UNCHANGED : written.getFirst() ? Outcome.NEW : Outcome.CHANGED;
    }

    private static @Nullable Object[] values(ImportedInstitution i) {
        return new @Nullable Object[] {
            i.name(),
            i.ror(),
            i.openAlexId(),
            i.countryCode(),
            i.status(),
            i.successor(),
            i.origin().title(),
            i.recordedOn()
        };
    }

    private void write(ImportedNotice notice) {
        jdbc.update(NOTICE, notice.status(), notice.notice(), notice.scheme(), notice.value());
    }

    /** All that is taken of a person is the iD, which goes to the works that the source lists under that person. */
    private Outcome write(ImportedPerson person) {
        boolean added = person.orcid() != null
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        ORCID, Boolean.class, person.orcid(), person.recordedOn(), person.openAlexId()));
        return added ? Outcome.NEW : Outcome.UNCHANGED;
    }
}
