package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names by which researchers who have chosen one are recognised, and the works that are not theirs. */
final class NameForms {

    private final Map<Long, List<PersonName>> forms;
    private final Map<Long, List<Long>> notMine = new HashMap<>();

    private NameForms(Map<Long, List<PersonName>> forms) {
        this.forms = forms;
    }

    /** Reads both tables, which people fill by hand and which stay small. */
    static NameForms read(JdbcTemplate jdbc) {
        NameForms all = new NameForms(PreferredNames.allForms(jdbc));
        jdbc.query("SELECT work_id, author_id FROM not_mine", row -> {
            all.notMine.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2));
        });
        return all;
    }

    /**
     * Returns the names that stand for a printed one in a block, the first of them as if it were printed: somebody who
     * has changed name is found under each. A name that lies in another block, on a record put together across names, stands
     * there as it can be read; one that no name of the block could be is left out, and the list is empty.
     */
    List<PersonName> of(long author, PersonName printed, String block) {
        List<PersonName> known = author == 0 ? List.of() : forms.getOrDefault(author, List.of());
        List<PersonName> all = new ArrayList<>();
        if (printed.block().equals(block)) {
            all.add(printed);
        }
        known.stream().filter(form -> form.block().equals(block)).forEach(all::add);
        if (all.isEmpty()) {
            Readings.all(printed).stream()
                    .filter(reading -> reading.block().equals(block))
                    .forEach(all::add);
        }
        return all.isEmpty() && printed.hasInitialOf(block) ? List.of(printed) : all;
    }

    /** Returns the researchers who have said that a work is not theirs. */
    List<Long> notOf(long work) {
        return notMine.getOrDefault(work, List.of());
    }
}
