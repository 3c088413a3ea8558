package org.bzpeer.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bzpeer.identity.PersonName;
import org.bzpeer.identity.PreferredNames;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.platform.RowStream;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the works that have a staged change ({@link StagedChanges}) to what it says, in the transaction that completes
 * the run. Whoever still stands on the author list keeps the work, and with it the affiliation where the newer record
 * names none; names that are new on the list wait for recognition.
 */
@Component
class AppliedChanges {

    private static final String MARK = Mark.gravest("c.status", "w.status");

    private static final String CHANGED_LISTS = """
            SELECT c.work_id FROM work_change c JOIN work w ON w.id = c.work_id
            WHERE c.author_names <> w.author_names OR c.family_names <> w.family_names
            """;

    /** One by one, since two lists may have twenty thousand names each. */
    private static final String LISTS = """
            SELECT c.work_id, w.author_names, w.family_names, w.affiliations, b.author_ids,
                c.author_names, c.family_names, c.affiliations
            FROM work_change c JOIN work w ON w.id = c.work_id LEFT JOIN byline b ON b.work_id = c.work_id
            WHERE c.work_id = ?
            """;

    private final JdbcTemplate jdbc;

    AppliedChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies all staged changes and marks their works pending; {@code connection} is the transaction's own. */
    void apply(Connection connection) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE changed_list (work_id bigint PRIMARY KEY, author_ids bigint[], affiliations text[], places integer[])
                    ON COMMIT DROP;
                CREATE TEMPORARY TABLE removed_card (author_id bigint, work_id bigint) ON COMMIT DROP
                """);
        Map<Long, List<PersonName>> forms = PreferredNames.allForms(jdbc);
        try (BulkCopy lists = new BulkCopy(connection, "changed_list", "work_id, author_ids, affiliations, places");
                BulkCopy removed = new BulkCopy(connection, "removed_card", "author_id, work_id")) {
            RowStream.read(
                    connection,
                    CHANGED_LISTS,
                    row -> jdbc.query(LISTS, (ResultSet list) -> compare(list, forms, lists, removed), row.getLong(1)));
        }
        jdbc.execute("ANALYZE changed_list; ANALYZE removed_card; ANALYZE work_change");
        moveAuthors();
        PeopleOnLists.move(jdbc);
        updateWorks();
        PeopleOnLists.take(jdbc);
        jdbc.execute("DELETE FROM work_change");
    }

    private static void compare(ResultSet row, Map<Long, List<PersonName>> forms, BulkCopy lists, BulkCopy removed)
            throws SQLException {
        long work = row.getLong(1);
        boolean recognised = row.getArray(5) != null;
        @Nullable Long[] authors = SqlArrays.nullableLongs(row, 5);
        List<PersonName> now = names(row, 6);
        int[] places = AuthorListChange.places(knownAs(names(row, 2), authors, now, forms), now);
        List<@Nullable Long> moved = new ArrayList<>(places.length);
        for (int place : places) {
            moved.add(place >= 0 && place < authors.length ? authors[place] : null);
        }
        lists.add(
                work,
                recognised ? moved : null,
                affiliations(row, places),
                Arrays.stream(places).map(place -> place + 1).toArray());
        Set<@Nullable Long> kept = new HashSet<>(moved);
        for (Long author : authors) {
            if (author != null && !kept.contains(author)) {
                removed.add(Math.abs(author), work);
            }
        }
    }

    /** A list may be corrected to the name that its author has taken: that name was the author's before, too. */
    private static List<PersonName> knownAs(
            List<PersonName> before,
            @Nullable Long[] authors,
            List<PersonName> now,
            Map<Long, List<PersonName>> forms) {
        if (forms.isEmpty()) {
            return before;
        }
        Set<String> printed = new HashSet<>();
        now.forEach(name -> printed.add(name.printed()));
        List<PersonName> known = new ArrayList<>(before);
        for (int i = 0; i < Math.min(before.size(), authors.length); i++) {
            Long author = authors[i];
            if (author != null && !printed.contains(before.get(i).printed())) {
                for (PersonName form : forms.getOrDefault(author, List.of())) {
                    if (printed.contains(form.printed())) {
                        known.set(i, form);
                    }
                }
            }
        }
        return known;
    }

    private static List<PersonName> names(ResultSet row, int column) throws SQLException {
        String[] names = SqlArrays.texts(row, column);
        String[] families = SqlArrays.texts(row, column + 1);
        List<PersonName> list = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            list.add(PersonName.printed(names[i], families[i]));
        }
        return list;
    }

    private static @Nullable List<@Nullable String> affiliations(ResultSet row, int[] places) throws SQLException {
        if (row.getArray(8) != null) {
            return Arrays.<@Nullable String>asList(SqlArrays.texts(row, 8));
        }
        @Nullable String[] before = SqlArrays.texts(row, 4);
        List<@Nullable String> moved = new ArrayList<>(places.length);
        for (int place : places) {
            moved.add(place >= 0 && place < before.length ? before[place] : null);
        }
        return moved.stream().anyMatch(Objects::nonNull) ? moved : null;
    }

    private void moveAuthors() {
        jdbc.execute("""
                DELETE FROM authorship s USING removed_card r WHERE s.author_id = r.author_id AND s.work_id = r.work_id;
                INSERT INTO author_pending SELECT DISTINCT author_id FROM removed_card ON CONFLICT DO NOTHING;
                INSERT INTO record_history (author_id, kind, actor, detail)
                SELECT author_id, 'WORK_REMOVED', 'IMPORT', jsonb_build_object('work', work_id) FROM removed_card;
                UPDATE byline b SET shown_names = NULL FROM changed_list l
                WHERE b.work_id = l.work_id AND b.shown_names IS NOT NULL;
                UPDATE byline b SET author_ids = l.author_ids FROM changed_list l
                WHERE b.work_id = l.work_id AND b.author_ids IS DISTINCT FROM l.author_ids
                """);
    }

    private void updateWorks() {
        jdbc.execute("""
                UPDATE work w SET
                    title = c.title, sort_key = c.sort_key, slug = c.slug, published = c.published,
                    month_only = c.month_only, topic_ids = c.topic_ids, doi = coalesce(c.doi, w.doi),
                    venue = coalesce(c.venue, w.venue), comments = coalesce(c.comments, w.comments),
                    license = coalesce(c.license, w.license), recorded_on = c.recorded_on,
                    type = coalesce(c.type,
                        CASE WHEN coalesce(c.doi, w.doi, c.venue, w.venue) IS NULL THEN 'preprint' ELSE 'article' END),
                    pmid = coalesce(c.pmid, w.pmid), openalex_id = coalesce(c.openalex_id, w.openalex_id),
                    preprint_doi = coalesce(c.preprint_doi, w.preprint_doi), arxiv_id = coalesce(w.arxiv_id, c.arxiv_id),
                    status = %1$s, notice_doi = %2$s,
                    source = coalesce(c.leading_source, w.source),
                    other_sources = (SELECT nullif(array_agg(DISTINCT o.name ORDER BY o.name), '{}')
                        FROM unnest(w.other_sources || c.added_sources || w.source) AS o (name)
                        WHERE o.name <> coalesce(c.leading_source, w.source)),
                    author_names = c.author_names, family_names = c.family_names, author_keys = c.author_keys,
                    affiliations = CASE WHEN l.work_id IS NULL THEN coalesce(c.affiliations, w.affiliations)
                        ELSE l.affiliations END,
                    version = w.version + 1
                FROM work_change c LEFT JOIN changed_list l ON l.work_id = c.work_id
                WHERE w.id = c.work_id;
                INSERT INTO work_abstract (work_id, text)
                SELECT work_id, abstract FROM work_change WHERE abstract IS NOT NULL ORDER BY work_id
                ON CONFLICT (work_id) DO UPDATE SET text = excluded.text WHERE work_abstract.text <> excluded.text;
                INSERT INTO work_identifier (scheme, value, work_id, source, recorded_on)
                SELECT i.scheme, i.value, c.work_id, coalesce(r.source, lower(c.leading_source), 'import'), c.recorded_on
                FROM work_change c JOIN work w ON w.id = c.work_id
                LEFT JOIN work_record r ON r.source = 'arxiv' AND r.external_id = w.arxiv_id
                CROSS JOIN LATERAL (VALUES ('doi', c.doi), ('doi', c.preprint_doi), ('pmid', c.pmid),
                    ('openalex', c.openalex_id), ('arxiv', c.arxiv_id)) AS i (scheme, value)
                WHERE i.value IS NOT NULL ORDER BY c.work_id
                ON CONFLICT DO NOTHING;
                INSERT INTO work_pending (work_id, has_cards) SELECT work_id, true FROM work_change ORDER BY work_id
                ON CONFLICT (work_id) DO UPDATE SET has_cards = true
                """.formatted(MARK, Mark.notice(MARK, "NULL", "w.status", "w.notice_doi")));
    }
}
