package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bzpeer.imports.JoinedRecords.Join;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Notes which works, known as two until now, a record tells to be one: a preprint known by its arXiv id and an article known
 * by its DOI, when a record with both comes. They become one when the run is completed ({@link WorkMerges}). Only a registry
 * is believed.
 */
final class TiedWorks {

    private final JdbcTemplate jdbc;
    private final SameWorks sameWorks;

    TiedWorks(JdbcTemplate jdbc, SameWorks sameWorks) {
        this.jdbc = jdbc;
        this.sameWorks = sameWorks;
    }

    /** Looks at records, each beside the work that it is about. */
    void note(List<Join> records) {
        List<Join> telling = records.stream()
                .filter(record -> record.work().origin().isRegistry()
                        && SameWorks.identifiers(record.work()).size() > 1)
                .toList();
        Map<Integer, List<Long>> known =
                sameWorks.byIdentifiers(telling.stream().map(Join::work).toList());
        List<Object[]> ties = new ArrayList<>();
        known.forEach((number, works) -> {
            long home = telling.get(number).workId();
            works.stream()
                    .filter(other -> other != home)
                    .forEach(other -> ties.add(new Object[] {Math.min(home, other), Math.max(home, other)}));
        });
        jdbc.batchUpdate("INSERT INTO work_tie (work_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING", ties);
    }
}
