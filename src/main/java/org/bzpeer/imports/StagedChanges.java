package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what newer records say of known works until the run is completed ({@link AppliedChanges}).
 */
final class StagedChanges {

    /**
     * Between two changes of one work in one run, the later one holds. What it lacks stays; affiliations only where the
     * author list is the same, since they belong to its places.
     */
    private static final String STAGE = """
            INSERT INTO work_change AS c (work_id, title, sort_key, slug, published, month_only, topic_ids, doi, venue,
                comments, license, abstract, recorded_on, author_names, family_names, author_keys, affiliations, type,
                pmid, openalex_id, preprint_doi, arxiv_id, status, leading_source, orcids, openalex_authors, rors)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (work_id) DO UPDATE SET
                title = excluded.title, sort_key = excluded.sort_key, slug = excluded.slug,
                published = excluded.published, month_only = excluded.month_only, topic_ids = excluded.topic_ids,
                doi = coalesce(excluded.doi, c.doi), venue = coalesce(excluded.venue, c.venue),
                comments = coalesce(excluded.comments, c.comments), license = coalesce(excluded.license, c.license),
                abstract = coalesce(excluded.abstract, c.abstract), recorded_on = excluded.recorded_on,
                affiliations = coalesce(excluded.affiliations,
                    CASE WHEN c.author_names = excluded.author_names THEN c.affiliations END),
                orcids = coalesce(excluded.orcids, CASE WHEN c.author_names = excluded.author_names THEN c.orcids END),
                rors = coalesce(excluded.rors, CASE WHEN c.author_names = excluded.author_names THEN c.rors END),
                openalex_authors = coalesce(excluded.openalex_authors,
                    CASE WHEN c.author_names = excluded.author_names THEN c.openalex_authors END),
                author_names = excluded.author_names, family_names = excluded.family_names,
                author_keys = excluded.author_keys, type = coalesce(excluded.type, c.type),
                pmid = coalesce(excluded.pmid, c.pmid), openalex_id = coalesce(excluded.openalex_id, c.openalex_id),
                preprint_doi = coalesce(excluded.preprint_doi, c.preprint_doi), arxiv_id = coalesce(excluded.arxiv_id, c.arxiv_id),
                status = %s, leading_source = excluded.leading_source
            """.formatted(Mark.gravest("excluded.status", "c.status"));

    private final JdbcTemplate jdbc;
    private final Topics topics;

    /** A newer record, and the work that it is about. */
    record Change(long workId, ImportedWork work) {}

    StagedChanges(JdbcTemplate jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Stages the changes of one chunk, each of another work, in the caller's transaction. */
    void stage(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(changes.size());
        for (Change change : changes) {
            rows.add(row(change.workId(), change.work()));
        }
        jdbc.batchUpdate(STAGE, rows);
    }

    private @Nullable Object[] row(long workId, ImportedWork work) {
        return new @Nullable Object[] {
            workId,
            work.title(),
            work.sortKey(),
            work.slug(),
            work.published(),
            work.monthOnly(),
            topics.ids(work.topics()),
            work.doi(),
            work.venue(),
            work.comments(),
            work.license(),
            work.abstractText(),
            work.recordedOn(),
            work.printedNames().toArray(String[]::new),
            work.familyNames().toArray(String[]::new),
            work.authorKeys(),
            array(work.affiliations()),
            work.kind(),
            work.ids().pmid(),
            work.ids().openAlex(),
            work.ids().preprintDoi(),
            work.ids().arxiv(),
            work.status(),
            work.origin().title(),
            array(work.beside(ImportedAuthor::orcid)),
            array(work.beside(ImportedAuthor::openAlexId)),
            array(work.beside(ImportedAuthor::ror))
        };
    }

    private static @Nullable String @Nullable [] array(@Nullable List<@Nullable String> texts) {
        return texts == null ? null : texts.toArray(new String[0]);
    }
}
