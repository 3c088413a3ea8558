package org.bzpeer.imports;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets a further record of a known work add what the work lacks: identifiers, abstract, venue, topics, affiliations and
 * people's iDs beside the names that fit. Like every change it waits until the run is completed.
 */
final class JoinedRecords {

    /** A work, and a record of another source about it. */
    record Join(long workId, ImportedWork work) {}

    private static final String KNOWN = """
            SELECT w.id, coalesce(c.author_names, w.author_names), coalesce(c.family_names, w.family_names),
                coalesce(c.affiliations, w.affiliations), c.orcids, c.openalex_authors, c.rors,
                coalesce(c.doi, w.doi), coalesce(c.venue, w.venue), coalesce(c.comments, w.comments),
                coalesce(c.license, w.license), coalesce(c.pmid, w.pmid), coalesce(c.openalex_id, w.openalex_id),
                coalesce(c.preprint_doi, w.preprint_doi), coalesce(c.arxiv_id, w.arxiv_id), coalesce(c.type, w.type),
                cardinality(coalesce(c.topic_ids, w.topic_ids)),
                c.abstract IS NOT NULL OR EXISTS (SELECT FROM work_abstract a WHERE a.work_id = w.id),
                coalesce(c.leading_source, w.source)
            FROM work w LEFT JOIN work_change c ON c.work_id = w.id WHERE w.id = ANY (?)
            """;

    private static final String STAGE = """
            INSERT INTO work_change AS c (work_id, title, sort_key, slug, published, month_only, topic_ids, doi, venue,
                comments, license, abstract, recorded_on, author_names, family_names, author_keys, affiliations, type,
                pmid, openalex_id, preprint_doi, arxiv_id, status, added_sources, orcids, openalex_authors, rors)
            SELECT id, title, sort_key, slug, published, month_only, coalesce(?::integer[], topic_ids), ?, ?, ?, ?, ?,
                greatest(recorded_on, ?), author_names, family_names, author_keys, ?, coalesce(?, type), ?, ?, ?, ?,
                ?, ?, ?, ?, ? FROM work WHERE id = ?
            ON CONFLICT (work_id) DO UPDATE SET
                topic_ids = CASE WHEN c.topic_ids = '{}' THEN excluded.topic_ids ELSE c.topic_ids END,
                doi = coalesce(excluded.doi, c.doi), venue = coalesce(excluded.venue, c.venue),
                comments = coalesce(excluded.comments, c.comments), license = coalesce(excluded.license, c.license),
                abstract = coalesce(c.abstract, excluded.abstract), recorded_on = greatest(excluded.recorded_on, c.recorded_on),
                affiliations = coalesce(excluded.affiliations, c.affiliations), type = coalesce(excluded.type, c.type),
                pmid = coalesce(excluded.pmid, c.pmid), openalex_id = coalesce(excluded.openalex_id, c.openalex_id),
                preprint_doi = coalesce(excluded.preprint_doi, c.preprint_doi),
                arxiv_id = coalesce(excluded.arxiv_id, c.arxiv_id), status = %s,
                added_sources = array_cat(c.added_sources, excluded.added_sources),
                orcids = coalesce(excluded.orcids, c.orcids), rors = coalesce(excluded.rors, c.rors),
                openalex_authors = coalesce(excluded.openalex_authors, c.openalex_authors)
            """.formatted(Mark.gravest("excluded.status", "c.status"));

    private record Known(
            List<PersonName> names,
            @Nullable String[] affiliations,
            @Nullable String[] orcids,
            @Nullable String[] openAlexAuthors,
            @Nullable String[] rors,
            @Nullable String[] fields,
            String type,
            boolean hasTopics,
            boolean hasAbstract,
            String leadingSource) {}

    private final JdbcTemplate jdbc;
    private final Topics topics;

    JoinedRecords(JdbcTemplate jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Stages what the records add, and returns those that take the lead instead. */
    List<Join> stage(List<Join> joins) {
        List<Join> leading = new ArrayList<>();
        if (joins.isEmpty()) {
            return leading;
        }
        Map<Long, Known> known = new HashMap<>();
        Object ids = joins.stream().map(Join::workId).distinct().toArray(Long[]::new);
        jdbc.query(
                KNOWN,
                (ResultSet row) -> {
                    known.put(row.getLong(1), known(row));
                },
                ids);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Join join : joins) {
            Known work = Objects.requireNonNull(known.get(join.workId()));
            if (join.work().origin().isRegistry() && !Origin.isRegistry(work.leadingSource())) {
                leading.add(join);
            } else {
                rows.add(row(join, work));
            }
        }
        jdbc.batchUpdate(STAGE, rows);
        return leading;
    }

    private @Nullable Object[] row(Join join, Known known) {
        ImportedWork work = join.work();
        int[] places = AuthorListChange.places(
                work.authors().stream().map(ImportedAuthor::name).toList(), known.names());
        @Nullable String[] fields = known.fields();
        boolean published = known.type().equals("preprint") && !work.isPreprint();
        return new @Nullable Object[] {
            known.hasTopics() || work.topics().isEmpty() ? null : topics.ids(work.topics()),
            lacking(fields[0], work.doi()),
            lacking(fields[1], work.venue()),
            lacking(fields[2], work.comments()),
            lacking(fields[3], work.license()),
            known.hasAbstract() ? null : work.abstractText(),
            Date.valueOf(work.recordedOn()),
            beside(known.affiliations(), places, work, ImportedAuthor::affiliation),
            published ? work.type() : null,
            lacking(fields[4], work.ids().pmid()),
            lacking(fields[5], work.ids().openAlex()),
            lacking(fields[6], work.ids().preprintDoi()),
            lacking(fields[7], work.ids().arxiv()),
            work.status(),
            new String[] {work.origin().title()},
            beside(known.orcids(), places, work, ImportedAuthor::orcid),
            beside(known.openAlexAuthors(), places, work, ImportedAuthor::openAlexId),
            beside(known.rors(), places, work, ImportedAuthor::ror),
            join.workId()
        };
    }

    private static @Nullable String lacking(@Nullable String known, @Nullable String said) {
        return known == null ? said : null;
    }

    /** Puts what the record says of its authors beside the work's names, where nothing stands there yet. */
    private static @Nullable String @Nullable [] beside(
            @Nullable String[] known,
            int[] places,
            ImportedWork work,
            java.util.function.Function<ImportedAuthor, @Nullable String> what) {
        @Nullable String[] values = Arrays.copyOf(known, places.length);
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            if (values[i] == null && places[i] >= 0) {
                values[i] = what.apply(work.authors().get(places[i]));
            }
            any |= values[i] != null;
        }
        return any ? values : null;
    }

    private static Known known(ResultSet row) throws SQLException {
        String[] names = SqlArrays.texts(row, 2);
        String[] families = SqlArrays.texts(row, 3);
        List<PersonName> list = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            list.add(PersonName.printed(names[i], families[i]));
        }
        @Nullable String[] fields = new String[8];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = row.getString(8 + i);
        }
        return new Known(
                list,
                SqlArrays.texts(row, 4),
                SqlArrays.texts(row, 5),
                SqlArrays.texts(row, 6),
                SqlArrays.texts(row, 7),
                fields,
                row.getString(16),
                row.getInt(17) > 0,
                row.getBoolean(18),
                row.getString(19));
    }
}
