package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bzpeer.imports.TieGroups.Tie;
import org.junit.jupiter.api.Test;

/** Which works become one when records tell several of them to be. */
class TieGroupsTests {

    private final Map<Long, KnownWork> known = new HashMap<>();

    @Test
    void keepsTheOldestUnlessOnlyAListLeadsIt() {
        add(1, false, "Crossref");
        add(2, true, "arXiv");
        add(3, false, "a BibTeX list");
        add(4, false, "DataCite");
        assertThat(groups(new Tie(1, 2), new Tie(3, 4))).isEqualTo(Map.of(1L, List.of(2L), 4L, List.of(3L)));
    }

    @Test
    void followsTiesOfTies() {
        add(1, true, "arXiv");
        add(2, false, "Crossref");
        add(3, false, "DataCite");
        add(4, false, "OpenAlex");
        assertThat(groups(new Tie(2, 3), new Tie(3, 4), new Tie(1, 4))).isEqualTo(Map.of(1L, List.of(2L, 3L, 4L)));
    }

    @Test
    void keepsTwoWorksOfOneSourceApartUnlessOneIsThePreprint() {
        add(1, true, "arXiv");
        add(2, false, "Crossref");
        add(3, true, "arXiv");
        add(4, true, "Crossref");
        add(5, false, "Crossref");
        assertThat(groups(new Tie(1, 2), new Tie(2, 3), new Tie(4, 5)))
                .isEqualTo(Map.of(1L, List.of(2L), 4L, List.of(5L)));
    }

    @Test
    void keepsWorksWithNothingInCommonApart() {
        add(1, true, "arXiv");
        known.put(2L, new KnownWork(2, "Quite other words", 2023, false, true, Set.of("Crossref"), new long[] {9L << 32
        }));
        assertThat(groups(new Tie(1, 2))).isEmpty();
    }

    private void add(long id, boolean preprint, String source) {
        known.put(
                id,
                new KnownWork(id, "Sheep " + id, 2023, preprint, Origin.isRegistry(source), Set.of(source), new long[] {
                    7L << 32 | id
                }));
    }

    private Map<Long, List<Long>> groups(Tie... ties) {
        return TieGroups.of(List.of(ties), known);
    }
}
