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
import org.bzpeer.imports.JoinedRecords.Join;
import org.bzpeer.imports.StagedChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes the works of one chunk in the caller's transaction: new ones by COPY, what changed ones now say into the table
 * of staged changes, unchanged ones not at all. Authors are not decided here; works that need it are marked pending.
 */
final class WorkLoader {

    /** A record as read, with its line. */
    record Line(long number, ImportedWork work, boolean repeated) {}

    /** What is stored of a record and its work already, staged changes included. */
    record Stored(
            long workId,
            LocalDate recordedOn,
            long coreHash,
            @Nullable Long abstractHash,
            boolean leads,
            @Nullable String doi,
            @Nullable String venue,
            @Nullable String comments,
            @Nullable String license) {}

    private final JdbcTemplate jdbc;
    private final Topics topics;
    private final StagedChanges changes;
    private final JoinedRecords joined;
    private final WorkRecords records;
    private final SameWorks sameWorks;
    private final TiedWorks ties;
    private final boolean alone;

    /** @param alone whether no other source has any work yet, so that none can be found */
    WorkLoader(JdbcTemplate jdbc, Topics topics, boolean alone) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.changes = new StagedChanges(jdbc, topics);
        this.joined = new JoinedRecords(jdbc, topics);
        this.records = new WorkRecords(jdbc);
        this.sameWorks = new SameWorks(jdbc);
        this.ties = new TiedWorks(jdbc, sameWorks);
        this.alone = alone;
    }

    /** Writes one chunk of one source; no identifier may stand in it twice. */
    void load(List<Line> lines, Counts counts) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Stored> stored = stored(lines);
        List<ImportedWork> unknown = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Join> again = new ArrayList<>();
        List<ImportedWork> confirmed = new ArrayList<>();
        for (Line line : lines) {
            ImportedWork work = line.work();
            Stored known = stored.get(work.externalId());
            if (known == null) {
                unknown.add(work);
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
                counts.changed++;
                if (known.leads()) {
                    changed.add(new Change(known.workId(), work));
                } else {
                    again.add(new Join(known.workId(), work));
                }
            }
        }
        takeUnknown(unknown, counts);
        changes.stage(changed);
        joined.stage(again);
        records.take(changed.stream().map(Change::work).toList());
        records.take(again.stream().map(Join::work).toList());
        if (!alone) {
            changed.forEach(change -> again.add(new Join(change.workId(), change.work())));
            ties.note(again);
        }
        records.confirm(confirmed);
    }

    private static boolean saysNothingNew(ImportedWork work, Stored known) {
        return work.coreHash() == known.coreHash()
                && (work.abstractHash() == null || work.abstractHash().equals(known.abstractHash()))
                && (!known.leads()
                        || addsNothing(work.doi(), known.doi())
                                && addsNothing(work.venue(), known.venue())
                                && addsNothing(work.comments(), known.comments())
                                && addsNothing(work.license(), known.license()));
    }

    private static boolean addsNothing(@Nullable String value, @Nullable String known) {
        return value == null || value.equals(known);
    }

    /** Works that this source has not told of yet: another one may have. Of two that may be one, the second waits for the first. */
    private void takeUnknown(List<ImportedWork> works, Counts counts) {
        if (alone && works.stream().allMatch(work -> work.origin() == Origin.ARXIV)) {
            insert(works);
            counts.created += works.size();
            return;
        }
        List<ImportedWork> first = new ArrayList<>();
        List<ImportedWork> second = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ImportedWork work : works) {
            Set<String> marks = new HashSet<>(SameWorks.identifiers(work).values());
            marks.add(work.sortKey());
            boolean apart = marks.stream().noneMatch(seen::contains);
            seen.addAll(marks);
            (apart || work.origin() == Origin.ARXIV ? first : second).add(work);
        }
        takeApart(first, counts);
        for (ImportedWork work : second) {
            takeApart(List.of(work), counts);
        }
    }

    private void takeApart(List<ImportedWork> works, Counts counts) {
        Map<Integer, Long> found = sameWorks.find(works);
        List<ImportedWork> created = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            Long workId = found.get(i);
            if (workId == null) {
                created.add(works.get(i));
            } else {
                joins.add(new Join(workId, works.get(i)));
            }
        }
        insert(created);
        counts.created += created.size();
        counts.joined += joins.size();
        List<Join> leading = joined.stage(joins);
        changes.stage(leading.stream()
                .map(join -> new Change(join.workId(), join.work()))
                .toList());
        records.join(joins, leading);
        ties.note(joins);
    }

    private Map<String, Stored> stored(List<Line> lines) {
        String[] ids = lines.stream().map(line -> line.work().externalId()).toArray(String[]::new);
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query(
                """
                SELECT r.external_id, r.work_id, r.recorded_on, r.core_hash, r.abstract_hash, r.leads,
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
                                    row.getBoolean(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9),
                                    row.getString(10)));
                },
                lines.getFirst().work().origin().key(),
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
        Set<String> taken = records.takenIdentifiers(works);
        // Topics are looked up, and made, before the rows are sent: COPY keeps the connection to itself.
        List<int[]> topicIds =
                works.stream().map(work -> topics.ids(work.topics())).toList();
        Connection connection = DataSourceUtils.getConnection(Objects.requireNonNull(jdbc.getDataSource()));
        try (WorkRows rows = new WorkRows(connection)) {
            for (int i = 0; i < works.size(); i++) {
                rows.add(++id, works.get(i), topicIds.get(i), taken);
            }
        }
    }
}
