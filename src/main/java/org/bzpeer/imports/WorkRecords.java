package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.imports.JoinedRecords.Join;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which record of which source a work comes from, what it last said, and by which identifiers the work is found. */
final class WorkRecords {

    private final JdbcTemplate jdbc;

    WorkRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over what known records now say, so that the same import again, or the rest of one, finds them known. */
    void take(List<ImportedWork> works) {
        if (works.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(works.size());
        for (ImportedWork work : works) {
            rows.add(new @Nullable Object[] {
                work.recordedOn(),
                work.coreHash(),
                work.abstractHash(),
                work.origin().key(),
                work.externalId()
            });
        }
        jdbc.batchUpdate("""
                UPDATE work_record SET recorded_on = ?, core_hash = ?, abstract_hash = coalesce(?, abstract_hash)
                WHERE source = ? AND external_id = ?
                """, rows);
    }

    /**
     * A newer record that says the same only moves the date up to which older records stay out. The work keeps the date
     * of the record that its content came from, so no page changes; the same file again finds its own date and writes
     * nothing.
     */
    void confirm(List<ImportedWork> confirmed) {
        jdbc.batchUpdate(
                "UPDATE work_record SET recorded_on = ? WHERE source = ? AND external_id = ?",
                confirmed.stream()
                        .map(work ->
                                new Object[] {work.recordedOn(), work.origin().key(), work.externalId()})
                        .toList());
    }

    /** Adds records to known works; a leading one takes the lead from whichever had it. */
    void join(List<Join> joins, List<Join> leading) {
        for (Join join : leading) {
            // Only what people list of themselves loses the lead; naming it lets the primary key be used.
            jdbc.update(
                    "UPDATE work_record SET leads = false WHERE source IN ('orcid', 'bibtex') AND work_id = ?",
                    join.workId());
        }
        for (Join join : joins) {
            ImportedWork work = join.work();
            jdbc.update(
                    "INSERT INTO work_record (source, external_id, work_id, recorded_on, core_hash, abstract_hash, leads)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    work.origin().key(),
                    work.externalId(),
                    join.workId(),
                    work.recordedOn(),
                    work.coreHash(),
                    work.abstractHash(),
                    leading.contains(join));
            for (Map.Entry<String, String> id : SameWorks.identifiers(work).entrySet()) {
                jdbc.update(
                        "INSERT INTO work_identifier (scheme, value, work_id, source, recorded_on) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        id.getKey().startsWith("doi") ? "doi" : id.getKey(),
                        id.getValue(),
                        join.workId(),
                        work.origin().key(),
                        work.recordedOn());
            }
        }
    }

    /** Some articles stand on arXiv twice; an identifier leads to the first work that has it. Returns "scheme value" of those taken. */
    Set<String> takenIdentifiers(List<ImportedWork> works) {
        List<String> schemes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ImportedWork work : works) {
            SameWorks.identifiers(work).forEach((scheme, value) -> {
                // Its own arXiv id is new, or the record would be known.
                if (work.origin() != Origin.ARXIV || !scheme.equals("arxiv")) {
                    schemes.add(scheme.startsWith("doi") ? "doi" : scheme);
                    values.add(value);
                }
            });
        }
        return schemes.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.queryForList(
                        """
                        SELECT i.scheme || ' ' || i.value FROM unnest(?::text[], ?::text[]) AS t (scheme, value)
                        JOIN work_identifier i ON i.scheme = t.scheme AND i.value = t.value
                        """, String.class, schemes.toArray(String[]::new), values.toArray(String[]::new)));
    }
}
