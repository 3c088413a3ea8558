package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.ImportedWork.ImportedAuthor;
import org.bzpeer.imports.WorkLoader.Stored;
import org.bzpeer.platform.SqlArrays;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings a stored work to what a newer record says. A field that the record lacks stays. Whoever still stands on the
 * author list keeps the work; names that are new on it wait for recognition.
 */
final class WorkChange {

    private final JdbcTemplate jdbc;
    private final ArxivTopics topics;

    WorkChange(JdbcTemplate jdbc, ArxivTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    void apply(ImportedWork work, Stored known) {
        long id = known.workId();
        moveByline(id, work.authors());
        updateWork(id, work);
        if (work.abstractText() != null) {
            jdbc.update(
                    "INSERT INTO work_abstract (work_id, text) VALUES (?, ?)"
                            + " ON CONFLICT (work_id) DO UPDATE SET text = excluded.text",
                    id,
                    work.abstractText());
        }
        if (work.doi() != null) {
            jdbc.update(
                    "INSERT INTO work_identifier (scheme, value, work_id, source, recorded_on)"
                            + " VALUES ('doi', ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    work.doi(),
                    id,
                    WorkLoader.SOURCE,
                    work.recordedOn());
        }
        jdbc.update(
                "UPDATE work_record SET recorded_on = ?, core_hash = ?, abstract_hash = coalesce(?, abstract_hash)"
                        + " WHERE source = ? AND external_id = ?",
                work.recordedOn(),
                work.coreHash(),
                work.abstractHash(),
                WorkLoader.SOURCE,
                work.externalId());
        jdbc.update(
                "INSERT INTO work_pending (work_id, has_cards) VALUES (?, true)"
                        + " ON CONFLICT (work_id) DO UPDATE SET has_cards = true",
                id);
    }

    private void updateWork(long id, ImportedWork work) {
        List<@Nullable String> affiliations = WorkLoader.affiliations(work.authors());
        jdbc.update(
                """
                UPDATE work SET
                    title = ?, sort_key = ?, slug = ?, published = ?, month_only = ?, topic_ids = ?,
                    doi = coalesce(?, doi), venue = coalesce(?, venue), comments = coalesce(?, comments),
                    license = coalesce(?, license), recorded_on = ?, author_names = ?, family_names = ?, author_keys = ?,
                    affiliations = coalesce(?::text[], CASE WHEN cardinality(affiliations) = ? THEN affiliations END),
                    version = version + 1
                WHERE id = ?
                """,
                work.title(),
                WorkLoader.sortKey(work.title()),
                Slug.of(work.title()),
                work.published(),
                work.monthOnly(),
                topics.ids(work.topicCodes()),
                work.doi(),
                work.venue(),
                work.comments(),
                work.license(),
                work.recordedOn(),
                WorkLoader.printedNames(work.authors()).toArray(String[]::new),
                WorkLoader.familyNames(work.authors()).toArray(String[]::new),
                WorkLoader.keys(work.authors()),
                affiliations == null ? null : affiliations.toArray(new String[0]),
                work.authors().size(),
                id);
        jdbc.update(
                "UPDATE work SET type = CASE WHEN doi IS NULL AND venue IS NULL THEN 'preprint' ELSE 'article' END"
                        + " WHERE id = ?",
                id);
    }

    private record OldByline(String[] names, @Nullable Long[] authorIds) {}

    private void moveByline(long workId, List<ImportedAuthor> authors) {
        List<OldByline> found = jdbc.query(
                "SELECT w.author_names, b.author_ids FROM work w JOIN byline b ON b.work_id = w.id WHERE w.id = ?",
                (row, number) -> new OldByline(SqlArrays.texts(row, 1), SqlArrays.nullableLongs(row, 2)),
                workId);
        if (found.isEmpty()) {
            return;
        }
        OldByline old = found.getFirst();
        @Nullable Long[] moved = moved(old, authors);
        List<Long> kept = new ArrayList<>();
        for (Long author : moved) {
            if (author != null) {
                kept.add(author);
            }
        }
        for (Long author : old.authorIds()) {
            if (author != null && !kept.contains(author)) {
                jdbc.update("DELETE FROM authorship WHERE author_id = ? AND work_id = ?", author, workId);
                jdbc.update("INSERT INTO author_pending VALUES (?) ON CONFLICT DO NOTHING", author);
            }
        }
        jdbc.update("UPDATE byline SET author_ids = ? WHERE work_id = ?", moved, workId);
    }

    /** Equal names keep their author wherever they stand now; at the same place a name that fits does, too. */
    private static @Nullable Long[] moved(OldByline old, List<ImportedAuthor> authors) {
        Map<String, Integer> oldPlaces = new HashMap<>();
        for (int i = 0; i < old.names().length; i++) {
            oldPlaces.putIfAbsent(old.names()[i], i);
        }
        @Nullable Long[] moved = new Long[authors.size()];
        for (int i = 0; i < moved.length; i++) {
            Integer place = oldPlaces.remove(authors.get(i).name().printed());
            moved[i] = place == null ? null : old.authorIds()[place];
        }
        for (int i = 0; i < Math.min(moved.length, old.names().length); i++) {
            PersonName name = authors.get(i).name();
            if (moved[i] == null && oldPlaces.containsKey(old.names()[i])) {
                PersonName before = PersonName.of(old.names()[i]);
                if (before.block().equals(name.block()) && before.fit(name) != PersonName.Fit.CONFLICT) {
                    moved[i] = old.authorIds()[i];
                }
            }
        }
        return moved;
    }
}
