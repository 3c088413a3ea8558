package org.bzpeer.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bzpeer.imports.StagedChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes the works of one chunk in the caller's transaction: new ones by COPY, what changed ones now say into the table
 * of staged changes, unchanged ones not at all. Authors are not decided here; works that need it are marked pending.
 */
final class WorkLoader {

    static final String SOURCE = "arxiv";
    static final String SOURCE_NAME = "arXiv";

    /** A record as read, with its line. */
    record Line(long number, ImportedWork work, boolean repeated) {}

    /** What is stored of a work already, staged changes included. */
    record Stored(
            long workId,
            LocalDate recordedOn,
            long coreHash,
            @Nullable Long abstractHash,
            @Nullable String doi,
            @Nullable String venue,
            @Nullable String comments,
            @Nullable String license) {}

    private final JdbcTemplate jdbc;
    private final ArxivTopics topics;
    private final StagedChanges changes;

    WorkLoader(JdbcTemplate jdbc, ArxivTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.changes = new StagedChanges(jdbc, topics);
    }

    /** Writes one chunk; no identifier may stand in it twice. */
    void load(List<Line> lines, Counts counts) {
        Map<String, Stored> stored = stored(lines);
        List<ImportedWork> created = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<ImportedWork> confirmed = new ArrayList<>();
        for (Line line : lines) {
            ImportedWork work = line.work();
            Stored known = stored.get(work.externalId());
            if (known == null) {
                created.add(work);
                counts.created++;
            } else if (work.recordedOn().isBefore(known.recordedOn())) {
                counts.unchanged++;
            } else if (saysNothingNew(work, known)) {
                counts.unchanged++;
                if (work.recordedOn().isAfter(known.recordedOn())) {
                    confirmed.add(work);
                }
            } else if (line.repeated() && !work.recordedOn().isAfter(known.recordedOn())) {
                counts.refuse(
                        line.number(),
                        "the id of an earlier line of this file, with other content: " + work.externalId());
            } else {
                changed.add(new Change(known.workId(), work));
                counts.changed++;
            }
        }
        insert(created);
        changes.stage(changed);
        confirm(confirmed);
    }

    private static boolean saysNothingNew(ImportedWork work, Stored known) {
        return work.coreHash() == known.coreHash()
                && (work.abstractHash() == null || work.abstractHash().equals(known.abstractHash()))
                && addsNothing(work.doi(), known.doi())
                && addsNothing(work.venue(), known.venue())
                && addsNothing(work.comments(), known.comments())
                && addsNothing(work.license(), known.license());
    }

    private static boolean addsNothing(@Nullable String value, @Nullable String known) {
        return value == null || value.equals(known);
    }

    /**
     * A newer record that says the same only moves the date up to which older records stay out. The work keeps the date
     * of the record that its content came from, so no page changes; the same file again finds its own date and writes
     * nothing.
     */
    private void confirm(List<ImportedWork> confirmed) {
        jdbc.batchUpdate(
                "UPDATE work_record SET recorded_on = ? WHERE source = ? AND external_id = ?",
                confirmed.stream()
                        .map(work -> new Object[] {work.recordedOn(), SOURCE, work.externalId()})
                        .toList());
    }

    private Map<String, Stored> stored(List<Line> lines) {
        String[] ids = lines.stream().map(line -> line.work().externalId()).toArray(String[]::new);
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query(
                """
                SELECT r.external_id, r.work_id, r.recorded_on, r.core_hash, r.abstract_hash,
                    coalesce(c.doi, w.doi), coalesce(c.venue, w.venue), coalesce(c.comments, w.comments),
                    coalesce(c.license, w.license)
                FROM work_record r JOIN work w ON w.id = r.work_id LEFT JOIN work_change c ON c.work_id = r.work_id
                WHERE r.source = ? AND r.external_id = ANY (?)
                """,
                (ResultSet row) -> {
                    stored.put(
                            row.getString(1),
                            new Stored(
                                    row.getLong(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getLong(4),
                                    row.getObject(5, Long.class),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9)));
                },
                SOURCE,
                ids);
        return stored;
    }

    private void insert(List<ImportedWork> works) {
        if (works.isEmpty()) {
            return;
        }
        long last = Objects.requireNonNull(jdbc.queryForObject(
                "UPDATE id_counter SET last = last + ? WHERE name = 'work' RETURNING last", Long.class, works.size()));
        long id = last - works.size();
        Set<String> takenDois = takenDois(works);
        // ArxivTopics are looked up, and made, before the rows are sent: COPY keeps the connection to itself.
        List<int[]> topicIds =
                works.stream().map(work -> topics.ids(work.topicCodes())).toList();
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(jdbc.getDataSource()));
        try (WorkRows rows = new WorkRows(connection)) {
            for (int i = 0; i < works.size(); i++) {
                String doi = works.get(i).doi();
                rows.add(++id, works.get(i), topicIds.get(i), doi != null && takenDois.add(doi));
            }
        }
    }

    /** Some articles stand on arXiv twice; the DOI leads to the first of them. */
    private Set<String> takenDois(List<ImportedWork> works) {
        String[] dois =
                works.stream().map(ImportedWork::doi).filter(Objects::nonNull).toArray(String[]::new);
        return new HashSet<>(jdbc.queryForList(
                "SELECT value FROM work_identifier WHERE scheme = 'doi' AND value = ANY (?)", String.class, (Object)
                        dois));
    }
}
