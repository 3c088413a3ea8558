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
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes the works of one chunk in the caller's transaction: new ones by COPY, changed ones one by one, unchanged ones
 * not at all. Authors are not decided here; works that need it are marked pending.
 */
final class WorkLoader {

    static final String SOURCE = "arxiv";
    private static final String SOURCE_NAME = "arXiv";
    private static final int SORT_KEY = 80;
    private static final int SAMPLED_KEYS = 100;

    /** A record as read, with its line. */
    record Line(long number, ImportedWork work, boolean repeated) {}

    /** What is stored of a work already. */
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
    private final WorkChange change;

    WorkLoader(JdbcTemplate jdbc, ArxivTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.change = new WorkChange(jdbc, topics);
    }

    /** Writes one chunk; no identifier may stand in it twice. */
    void load(List<Line> lines, Counts counts) {
        Map<String, Stored> stored = stored(lines);
        List<ImportedWork> created = new ArrayList<>();
        for (Line line : lines) {
            Stored known = stored.get(line.work().externalId());
            if (known == null) {
                created.add(line.work());
                counts.created++;
            } else if (saysNothingNew(line.work(), known)) {
                counts.unchanged++;
            } else if (line.repeated() && !line.work().recordedOn().isAfter(known.recordedOn())) {
                counts.refuse(
                        line.number(),
                        "the id of an earlier line of this file, with other content: "
                                + line.work().externalId());
            } else {
                change.apply(line.work(), known);
                counts.changed++;
            }
        }
        insert(created);
    }

    /** An older record has nothing to say, nor has one whose every field is there already. */
    private static boolean saysNothingNew(ImportedWork work, Stored known) {
        if (work.recordedOn().isBefore(known.recordedOn())) {
            return true;
        }
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

    private Map<String, Stored> stored(List<Line> lines) {
        String[] ids = lines.stream().map(line -> line.work().externalId()).toArray(String[]::new);
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query(
                """
                SELECT r.external_id, r.work_id, r.recorded_on, r.core_hash, r.abstract_hash,
                    w.doi, w.venue, w.comments, w.license
                FROM work_record r JOIN work w ON w.id = r.work_id
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
        try (Rows rows = new Rows(connection)) {
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

    static String sortKey(String title) {
        String key = String.join(" ", Folding.words(title));
        return key.length() <= SORT_KEY ? key : key.substring(0, SORT_KEY);
    }

    /** Keys beside the names; of a longer list, a sample that two works with the same people have in common. */
    static long[] keys(List<ImportedAuthor> authors) {
        return authors.stream()
                .mapToLong(author -> author.name().key())
                .boxed()
                .sorted(authors.size() <= SAMPLED_KEYS ? (a, b) -> 0 : (a, b) -> Long.compare(scatter(a), scatter(b)))
                .limit(SAMPLED_KEYS)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long scatter(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    static @Nullable List<@Nullable String> affiliations(List<ImportedAuthor> authors) {
        List<@Nullable String> affiliations = new ArrayList<>();
        boolean any = false;
        for (ImportedAuthor author : authors) {
            affiliations.add(author.affiliation());
            any |= author.affiliation() != null;
        }
        return any ? affiliations : null;
    }

    static List<String> printedNames(List<ImportedAuthor> authors) {
        return authors.stream().map(author -> author.name().printed()).toList();
    }

    static List<String> familyNames(List<ImportedAuthor> authors) {
        return authors.stream().map(ImportedAuthor::familyName).toList();
    }

    /** The rows of new works, in their tables. */
    private static final class Rows implements AutoCloseable {

        private final BulkCopy works;
        private final BulkCopy abstracts;
        private final BulkCopy identifiers;
        private final BulkCopy records;
        private final BulkCopy pending;

        Rows(Connection connection) {
            works = new BulkCopy(
                    connection,
                    "work",
                    "id, title, sort_key, slug, type, source, published, month_only, topic_ids, arxiv_id, doi, venue,"
                            + " comments, license, recorded_on, author_names, family_names, author_keys, affiliations");
            abstracts = new BulkCopy(connection, "work_abstract", "work_id, text", works);
            identifiers =
                    new BulkCopy(connection, "work_identifier", "scheme, value, work_id, source, recorded_on", works);
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
                    sortKey(work.title()),
                    Slug.of(work.title()),
                    work.type(),
                    SOURCE_NAME,
                    work.published(),
                    work.monthOnly(),
                    topicIds,
                    work.externalId(),
                    work.doi(),
                    work.venue(),
                    work.comments(),
                    work.license(),
                    work.recordedOn(),
                    printedNames(work.authors()),
                    familyNames(work.authors()),
                    keys(work.authors()),
                    affiliations(work.authors()));
            if (work.abstractText() != null) {
                abstracts.add(id, work.abstractText());
            }
            identifiers.add("arxiv", work.externalId(), id, SOURCE, work.recordedOn());
            if (doiLeadsHere) {
                identifiers.add("doi", work.doi(), id, SOURCE, work.recordedOn());
            }
            records.add(SOURCE, work.externalId(), id, work.recordedOn(), work.coreHash(), work.abstractHash());
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
}
