package org.bzpeer.imports;

import java.sql.Connection;
import java.util.Set;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.bzpeer.platform.BulkCopy;

/** Writes the rows of one new work after another into their tables, by COPY. */
final class WorkRows implements AutoCloseable {

    private final BulkCopy works;
    private final BulkCopy abstracts;
    private final BulkCopy identifiers;
    private final BulkCopy records;
    private final BulkCopy orcids;
    private final BulkCopy authorIds;
    private final BulkCopy pending;

    WorkRows(Connection connection) {
        works = new BulkCopy(
                connection,
                "work",
                "id, title, sort_key, slug, type, source, published, month_only, topic_ids, arxiv_id, doi, venue,"
                        + " comments, license, recorded_on, author_names, family_names, author_keys, affiliations, pmid,"
                        + " openalex_id, preprint_doi, status");
        abstracts = new BulkCopy(connection, "work_abstract", "work_id, text", works);
        identifiers = new BulkCopy(connection, "work_identifier", "scheme, value, work_id, source, recorded_on", works);
        records = new BulkCopy(
                connection,
                "work_record",
                "source, external_id, work_id, recorded_on, core_hash, abstract_hash",
                works);
        orcids = new BulkCopy(connection, "work_author_orcid", "work_id, position, orcid, source, recorded_on", works);
        authorIds = new BulkCopy(
                connection, "work_author_id", "work_id, position, scheme, value, source, recorded_on", works);
        pending = new BulkCopy(connection, "work_pending", "work_id, has_cards", works);
    }

    /** @param taken "scheme value" of every identifier that leads to another work already; those of this one are added */
    void add(long id, ImportedWork work, int[] topicIds, Set<String> taken) {
        String source = work.origin().key();
        works.add(
                id,
                work.title(),
                work.sortKey(),
                work.slug(),
                work.type(),
                work.origin().title(),
                work.published(),
                work.monthOnly(),
                topicIds,
                work.ids().arxiv(),
                work.doi(),
                work.venue(),
                work.comments(),
                work.license(),
                work.recordedOn(),
                work.printedNames(),
                work.familyNames(),
                work.authorKeys(),
                work.affiliations(),
                work.ids().pmid(),
                work.ids().openAlex(),
                work.ids().preprintDoi(),
                work.status());
        if (work.abstractText() != null) {
            abstracts.add(id, work.abstractText());
        }
        SameWorks.identifiers(work).forEach((name, value) -> {
            String scheme = name.startsWith("doi") ? "doi" : name;
            if (taken.add(scheme + " " + value)) {
                identifiers.add(scheme, value, id, source, work.recordedOn());
            }
        });
        records.add(source, work.externalId(), id, work.recordedOn(), work.coreHash(), work.abstractHash());
        addPeople(id, work, source);
        pending.add(id, false);
    }

    private void addPeople(long id, ImportedWork work, String source) {
        for (int i = 0; i < work.authors().size(); i++) {
            ImportedAuthor author = work.authors().get(i);
            if (author.orcid() != null) {
                orcids.add(id, i + 1, author.orcid(), work.origin().title(), work.recordedOn());
            }
            if (author.openAlexId() != null) {
                authorIds.add(id, i + 1, "openalex", author.openAlexId(), source, work.recordedOn());
            }
            if (author.ror() != null) {
                authorIds.add(id, i + 1, "ror", author.ror(), source, work.recordedOn());
            }
        }
    }

    @Override
    public void close() {
        works.close();
        abstracts.close();
        identifiers.close();
        records.close();
        orcids.close();
        authorIds.close();
        pending.close();
    }
}
