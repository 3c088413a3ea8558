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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the work that a record of another source is about: by DOI, arXiv id, PMID or OpenAlex id, then by title, year
 * and authors. Whether it is that work, {@link KnownWork} tells.
 */
final class SameWorks {

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
            if (!found.containsKey(i) && KnownWork.saysEnough(works.get(i))) {
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

    private static void take(ResultSet row, List<ImportedWork> works, boolean byIdentifier, Map<Integer, Long> found)
            throws SQLException {
        int number = row.getInt(1);
        if (found.containsKey(number)) {
            return;
        }
        Set<String> sources = new HashSet<>(List.of(SqlArrays.texts(row, 7)));
        sources.add(row.getString(6));
        KnownWork known = new KnownWork(
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5).equals("preprint"),
                sources,
                SqlArrays.longs(row, 8));
        ImportedWork work = works.get(number);
        if (byIdentifier ? known.isNotContradictedBy(work) : known.isToldOfBy(work)) {
            found.put(number, known.id());
        }
    }
}
