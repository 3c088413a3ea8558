package org.bzpeer.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.platform.SqlArrays;
import org.bzpeer.shared.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the work that a record of another source is about: by DOI, arXiv id, PMID or OpenAlex id, then by title, year
 * and authors. Two records of one source are two works, unless one is the preprint of the other.
 */
final class SameWorks {

    /** Shorter titles ("Introduction", "Editorial notes") say nothing. */
    private static final int LEAST_TITLE_WORDS = 4;

    private static final int LEAST_TITLE_LENGTH = 24;

    /** A preprint may be published years later; two published versions are of about one time. */
    private static final int YEARS_TO_PUBLICATION = 3;

    /** Old articles are put into archives much later; then everybody must be the same. */
    private static final int YEARS_TO_ARCHIVING = 10;

    private static final String COLUMNS = """
            w.id, w.title, extract(year FROM w.published)::integer, w.type, w.source, w.other_sources, w.author_keys""";

    private static final String BY_IDENTIFIER = "SELECT t.nr, " + COLUMNS + """
             FROM unnest(?::integer[], ?::text[], ?::text[]) AS t (nr, scheme, value)
            JOIN work_identifier i ON i.scheme = t.scheme AND i.value = t.value JOIN work w ON w.id = i.work_id
            ORDER BY t.nr, w.id
            """;

    private static final String BY_TITLE = "SELECT t.nr, " + COLUMNS + """
             FROM unnest(?::integer[], ?::text[]) AS t (nr, sort_key)
            JOIN work w ON hashtextextended(w.sort_key, 0) = hashtextextended(t.sort_key, 0)
                AND w.sort_key = t.sort_key COLLATE "C"
            ORDER BY t.nr, w.id
            """;

    private record Candidate(long id, String title, int year, boolean preprint, Set<String> sources, long[] keys) {}

    private final JdbcTemplate jdbc;

    SameWorks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the id of the known work beside each work's number in the list; unknown works have none. */
    Map<Integer, Long> find(List<ImportedWork> works) {
        Map<Integer, Long> found = new HashMap<>();
        if (works.isEmpty()) {
            return found;
        }
        List<Integer> numbers = new ArrayList<>();
        List<String> schemes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            for (Map.Entry<String, String> id : identifiers(works.get(i)).entrySet()) {
                numbers.add(i);
                schemes.add(id.getKey().startsWith("doi") ? "doi" : id.getKey());
                values.add(id.getValue());
            }
        }
        jdbc.query(
                BY_IDENTIFIER,
                (ResultSet row) -> take(row, works, true, found),
                numbers.toArray(Integer[]::new),
                schemes.toArray(String[]::new),
                values.toArray(String[]::new));
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            if (!found.containsKey(i) && saysEnough(works.get(i))) {
                rest.add(i);
            }
        }
        if (!rest.isEmpty()) {
            jdbc.query(
                    BY_TITLE,
                    (ResultSet row) -> take(row, works, false, found),
                    rest.toArray(Integer[]::new),
                    rest.stream().map(i -> works.get(i).sortKey()).toArray(String[]::new));
        }
        return found;
    }

    /** Returns every identifier that a work can be found by; a second DOI under a name of its own. */
    static Map<String, String> identifiers(ImportedWork work) {
        Map<String, String> ids = new HashMap<>();
        put(ids, "arxiv", work.ids().arxiv());
        put(ids, "doi", work.ids().doi());
        put(ids, "doi of the preprint", work.ids().preprintDoi());
        put(ids, "pmid", work.ids().pmid());
        put(ids, "openalex", work.ids().openAlex());
        return ids;
    }

    private static void put(Map<String, String> ids, String scheme, @Nullable String value) {
        if (value != null) {
            ids.put(scheme, value);
        }
    }

    private static boolean saysEnough(ImportedWork work) {
        return !work.authors().isEmpty()
                && work.sortKey().length() >= LEAST_TITLE_LENGTH
                && Folding.words(work.title()).size() >= LEAST_TITLE_WORDS;
    }

    private static void take(ResultSet row, List<ImportedWork> works, boolean byIdentifier, Map<Integer, Long> found)
            throws SQLException {
        int number = row.getInt(1);
        if (found.containsKey(number)) {
            return;
        }
        Set<String> sources = new HashSet<>(List.of(SqlArrays.texts(row, 7)));
        sources.add(row.getString(6));
        Candidate candidate = new Candidate(
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5).equals("preprint"),
                sources,
                SqlArrays.longs(row, 8));
        ImportedWork work = works.get(number);
        if (mayBeOne(work, candidate)
                && (byIdentifier ? doesNotContradict(work, candidate) : agrees(work, candidate))) {
            found.put(number, candidate.id());
        }
    }

    private static boolean mayBeOne(ImportedWork work, Candidate candidate) {
        return !candidate.sources().contains(work.origin().title())
                || work.origin() != Origin.ARXIV && work.isPreprint() != candidate.preprint();
    }

    /** Sources do print wrong identifiers: without a word of the title or a person in common they are not believed. */
    private static boolean doesNotContradict(ImportedWork work, Candidate candidate) {
        Set<String> words = new HashSet<>(Folding.words(work.title()));
        words.retainAll(Folding.words(candidate.title()));
        return sharedKeys(work, candidate) > 0 || words.stream().anyMatch(word -> word.length() > 3);
    }

    private static boolean agrees(ImportedWork work, Candidate candidate) {
        boolean versions = work.isPreprint() != candidate.preprint();
        int years = Math.abs(work.published().getYear() - candidate.year());
        int shared = sharedKeys(work, candidate);
        int longer = Math.max(Math.min(work.authors().size(), 100), candidate.keys().length);
        int nearEnough = !versions ? 1 : shared == longer ? YEARS_TO_ARCHIVING : YEARS_TO_PUBLICATION;
        return years <= nearEnough
                && 2 * shared >= longer
                && Folding.words(work.title()).equals(Folding.words(candidate.title()));
    }

    /** Counts people of one family name and initial on both lists: given names may be written out on one of them only. */
    private static int sharedKeys(ImportedWork work, Candidate candidate) {
        Set<Long> blocks = new HashSet<>();
        for (long key : candidate.keys()) {
            blocks.add(key >>> 32);
        }
        Set<Long> shared = new HashSet<>();
        for (long key : work.authorKeys()) {
            if (blocks.contains(key >>> 32)) {
                shared.add(key >>> 32);
            }
        }
        return shared.size();
    }
}
