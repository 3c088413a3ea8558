package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what newer records say of known works until the run is completed ({@link AppliedChanges}). Only the record
 * itself is taken over at once, so that the same import again, or the rest of one that was cut off, finds it known.
 */
final class StagedChanges {

    /**
     * Between two changes of one work in one run, the later one holds. What it lacks stays; affiliations only where the
     * author list is the same, since they belong to its places.
     */
    private static final String STAGE = """
            INSERT INTO work_change AS c (work_id, title, sort_key, slug, published, month_only, topic_ids, doi, venue,
                comments, license, abstract, recorded_on, author_names, family_names, author_keys, affiliations)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (work_id) DO UPDATE SET
                title = excluded.title, sort_key = excluded.sort_key, slug = excluded.slug,
                published = excluded.published, month_only = excluded.month_only, topic_ids = excluded.topic_ids,
                doi = coalesce(excluded.doi, c.doi), venue = coalesce(excluded.venue, c.venue),
                comments = coalesce(excluded.comments, c.comments), license = coalesce(excluded.license, c.license),
                abstract = coalesce(excluded.abstract, c.abstract), recorded_on = excluded.recorded_on,
                affiliations = coalesce(excluded.affiliations,
                    CASE WHEN c.author_names = excluded.author_names THEN c.affiliations END),
                author_names = excluded.author_names, family_names = excluded.family_names,
                author_keys = excluded.author_keys
            """;

    private static final String TAKE_RECORD = """
            UPDATE work_record SET recorded_on = ?, core_hash = ?, abstract_hash = coalesce(?, abstract_hash)
            WHERE source = ? AND external_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final ArxivTopics topics;

    /** A newer record, and the work that it is about. */
    record Change(long workId, ImportedWork work) {}

    StagedChanges(JdbcTemplate jdbc, ArxivTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** Stages the changes of one chunk, each of another work, in the caller's transaction. */
    void stage(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(changes.size());
        List<@Nullable Object[]> records = new ArrayList<>(changes.size());
        for (Change change : changes) {
            ImportedWork work = change.work();
            rows.add(row(change.workId(), work));
            records.add(new @Nullable Object[] {
                work.recordedOn(), work.coreHash(), work.abstractHash(), WorkLoader.SOURCE, work.externalId()
            });
        }
        jdbc.batchUpdate(STAGE, rows);
        jdbc.batchUpdate(TAKE_RECORD, records);
    }

    private @Nullable Object[] row(long workId, ImportedWork work) {
        List<@Nullable String> affiliations = work.affiliations();
        return new @Nullable Object[] {
            workId,
            work.title(),
            work.sortKey(),
            work.slug(),
            work.published(),
            work.monthOnly(),
            topics.ids(work.topicCodes()),
            work.doi(),
            work.venue(),
            work.comments(),
            work.license(),
            work.abstractText(),
            work.recordedOn(),
            work.printedNames().toArray(String[]::new),
            work.familyNames().toArray(String[]::new),
            work.authorKeys(),
            affiliations == null ? null : affiliations.toArray(new String[0])
        };
    }
}
