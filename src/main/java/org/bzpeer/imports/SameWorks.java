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

    private static final String TIED = "SELECT 0, " + COLUMNS + """
             FROM work w WHERE w.id IN (SELECT work_id FROM work_tie UNION SELECT other_id FROM work_tie)
            """;

    private final JdbcTemplate jdbc;

    SameWorks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the id of the known work beside each work's number in the list; unknown works have none. */
    Map<Integer, Long> find(List<ImportedWork> works) {
        Map<Integer, Long> found = new HashMap<>();
        byIdentifiers(works).forEach((number, known) -> found.put(number, known.getFirst()));
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            if (!found.containsKey(i) && KnownWork.saysEnough(works.get(i))) {
                rest.add(i);
            }
        }
        if (!rest.isEmpty()) {
            jdbc.query(
                    BY_TITLE,
                    (ResultSet row) -> {
                        KnownWork known = known(row);
                        if (known.isToldOfBy(works.get(row.getInt(1)))) {
                            found.putIfAbsent(row.getInt(1), known.id());
                        }
                    },
                    rest.toArray(Integer[]::new),
                    rest.stream().map(i -> works.get(i).sortKey()).toArray(String[]::new));
        }
        return found;
    }

    /** Returns the ids of the known works that have an identifier of each work and may be it, beside its number, the oldest first. */
    Map<Integer, List<Long>> byIdentifiers(List<ImportedWork> works) {
        Map<Integer, List<Long>> found = new HashMap<>();
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
        if (numbers.isEmpty()) {
            return found;
        }
        jdbc.query(
                BY_IDENTIFIER,
                (ResultSet row) -> {
                    KnownWork known = known(row);
                    int number = row.getInt(1);
                    List<Long> before = found.getOrDefault(number, List.of());
                    if (!before.contains(known.id()) && known.isNotContradictedBy(works.get(number))) {
                        found.computeIfAbsent(number, n -> new ArrayList<>()).add(known.id());
                    }
                },
                numbers.toArray(Integer[]::new),
                schemes.toArray(String[]::new),
                values.toArray(String[]::new));
        return found;
    }

    /** Returns the works that were told to be one with another, by their ids. */
    Map<Long, KnownWork> tied() {
        Map<Long, KnownWork> tied = new HashMap<>();
        jdbc.query(TIED, (ResultSet row) -> {
            KnownWork known = known(row);
            tied.put(known.id(), known);
        });
        return tied;
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

    private static KnownWork known(ResultSet row) throws SQLException {
        String leading = row.getString(6);
        Set<String> sources = new HashSet<>(List.of(SqlArrays.texts(row, 7)));
        sources.add(leading);
        return new KnownWork(
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5).equals("preprint"),
                Origin.isRegistry(leading),
                sources,
                SqlArrays.longs(row, 8));
    }
}
