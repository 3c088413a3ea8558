package org.bzpeer.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.identity.PersonName;
import org.bzpeer.imports.MergedList.Side;
import org.bzpeer.platform.BulkCopy;
import org.bzpeer.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the author lists of works that become one, two at a time, and writes what becomes of them. */
final class MergedLists {

    /** Those on a list about whom a person has decided: their place by a curator or owner, or their record. */
    private static final String FIRM = """
            ARRAY(SELECT a.id FROM unnest(%1$s.author_ids) AS u (id) JOIN author a ON a.id = abs(u.id)
                JOIN authorship s ON s.author_id = a.id AND s.work_id = %1$s.work_id
                WHERE s.basis = 'CURATED' OR a.claim_state <> 'UNCLAIMED' OR a.held OR a.name_chosen OR a.unlisted)""";

    private static final String LISTS = """
            SELECT k.author_names, k.family_names, k.affiliations, b.author_ids, %s,
                o.author_names, o.family_names, o.affiliations, c.author_ids, %s,
                ARRAY(SELECT n.author_id FROM not_mine n WHERE n.work_id IN (k.id, o.id))
            FROM work k CROSS JOIN work o LEFT JOIN byline b ON b.work_id = k.id LEFT JOIN byline c ON c.work_id = o.id
            WHERE k.id = ? AND o.id = ?
            """.formatted(FIRM.formatted("b"), FIRM.formatted("c"));

    private final JdbcTemplate jdbc;

    MergedLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a row about a work that goes and the one that stays.
     *
     * @param replaced who has lost a place on the list, and to whom, is added here
     */
    void read(long goes, long stays, BulkCopy rows, Map<Long, Long> replaced) {
        jdbc.query(
                LISTS,
                (ResultSet row) -> {
                    MergedList merged = MergedList.of(
                            side(row, 1), side(row, 6), new HashSet<>(List.of(SqlArrays.nullableLongs(row, 11))));
                    replaced.putAll(merged.replaced());
                    rows.add(
                            goes,
                            stays,
                            Arrays.asList(merged.authors()),
                            affiliations(SqlArrays.texts(row, 3), SqlArrays.texts(row, 8), merged.places()),
                            Arrays.stream(merged.places())
                                    .map(place -> place + 1)
                                    .toArray());
                },
                stays,
                goes);
    }

    private static Side side(ResultSet row, int column) throws SQLException {
        String[] names = SqlArrays.texts(row, column);
        String[] families = SqlArrays.texts(row, column + 1);
        List<PersonName> list = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            list.add(PersonName.printed(names[i], families[i]));
        }
        Set<Long> firm = Arrays.stream(SqlArrays.longs(row, column + 4)).boxed().collect(Collectors.toSet());
        return new Side(list, SqlArrays.nullableLongs(row, column + 3), firm);
    }

    private static @Nullable List<@Nullable String> affiliations(
            @Nullable String[] stays, @Nullable String[] goes, int[] places) {
        List<@Nullable String> both = new ArrayList<>(places.length);
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            String here = i < stays.length ? stays[i] : null;
            String there = places[i] >= 0 && places[i] < goes.length ? goes[places[i]] : null;
            both.add(here == null ? there : here);
            any |= both.get(i) != null;
        }
        return any ? both : null;
    }
}
