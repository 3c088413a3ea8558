package org.bzpeer.imports;

import java.sql.Connection;
import org.bzpeer.platform.BulkCopy;

/** Writes the rows of one new work after another into their tables, by COPY. */
final class WorkRows implements AutoCloseable {

    private final BulkCopy works;
    private final BulkCopy abstracts;
    private final BulkCopy identifiers;
    private final BulkCopy records;
    private final BulkCopy pending;

    WorkRows(Connection connection) {
        works = new BulkCopy(
                connection,
                "work",
                "id, title, sort_key, slug, type, source, published, month_only, topic_ids, arxiv_id, doi, venue,"
                        + " comments, license, recorded_on, author_names, family_names, author_keys, affiliations");
        abstracts = new BulkCopy(connection, "work_abstract", "work_id, text", works);
        identifiers = new BulkCopy(connection, "work_identifier", "scheme, value, work_id, source, recorded_on", works);
        records = new BulkCopy(
                connection,
                "work_record",
                "source, external_id, work_id, recorded_on, core_hash, abstract_hash",
                works);
        pending = new BulkCopy(connection, "work_pending", "work_id, has_cards", works);
    }

    void add(long id, ImportedWork work, int[] topicIds, boolean doiLeadsHere) {
        works.add(
                id,
                work.title(),
                work.sortKey(),
                work.slug(),
                work.type(),
                WorkLoader.SOURCE_NAME,
                work.published(),
                work.monthOnly(),
                topicIds,
                work.externalId(),
                work.doi(),
                work.venue(),
                work.comments(),
                work.license(),
                work.recordedOn(),
                work.printedNames(),
                work.familyNames(),
                work.authorKeys(),
                work.affiliations());
        if (work.abstractText() != null) {
            abstracts.add(id, work.abstractText());
        }
        identifiers.add("arxiv", work.externalId(), id, WorkLoader.SOURCE, work.recordedOn());
        if (doiLeadsHere) {
            identifiers.add("doi", work.doi(), id, WorkLoader.SOURCE, work.recordedOn());
        }
        records.add(WorkLoader.SOURCE, work.externalId(), id, work.recordedOn(), work.coreHash(), work.abstractHash());
        pending.add(id, false);
    }

    @Override
    public void close() {
        works.close();
        abstracts.close();
        identifiers.close();
        records.close();
        pending.close();
    }
}
