package org.bzpeer.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bzpeer.identity.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on the author list of a work that has become one with another. The list that stays keeps its people; the other one
 * fills the places where nobody is recognised yet, and its people come first where a person has decided so.
 *
 * @param authors for each place the author id, negative where unlisted, null where nobody is recognised; none at all where
 *     neither list was recognised
 * @param places for each place the index on the other list, -1 where the name is not on it
 * @param replaced who lost a place, and to whom; positive ids
 */
record MergedList(@Nullable Long[] authors, int[] places, Map<Long, Long> replaced) {

    /**
     * One of the two lists.
     *
     * @param authors beside the names, or empty where they are not recognised yet
     * @param firm positive ids of those whose place, or whose record, a person has decided about
     */
    record Side(List<PersonName> names, @Nullable Long[] authors, Set<Long> firm) {

        @Nullable
        Long at(int index) {
            return index < 0 || index >= authors.length ? null : authors[index];
        }
    }

    /** @param excluded positive ids of those who have said that one of the two works is not theirs */
    static MergedList of(Side stays, Side goes, Set<Long> excluded) {
        int[] places = AuthorListChange.places(goes.names(), stays.names());
        @Nullable Long[] authors = new @Nullable Long[places.length];
        Map<Long, Long> replaced = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            Long here = stays.at(i);
            authors[i] = here == null || excluded.contains(Math.abs(here)) ? null : here;
        }
        for (int i = 0; i < places.length; i++) {
            Long there = goes.at(places[i]);
            if (there == null || excluded.contains(Math.abs(there)) || isOn(authors, there)) {
                continue;
            }
            Long here = authors[i];
            boolean decided = goes.firm().contains(Math.abs(there));
            if (here == null || decided && !stays.firm().contains(Math.abs(here))) {
                authors[i] = there;
            }
        }
        for (int i = 0; i < places.length; i++) {
            Long now = authors[i];
            if (now != null) {
                Stream.of(stays.at(i), goes.at(places[i]))
                        .filter(Objects::nonNull)
                        .map(Math::abs)
                        .filter(before -> before != Math.abs(now) && !excluded.contains(before))
                        .forEach(before -> replaced.put(before, Math.abs(now)));
            }
        }
        boolean unknown = Arrays.stream(authors).allMatch(Objects::isNull);
        return new MergedList(unknown ? new @Nullable Long[0] : authors, places, replaced);
    }

    private static boolean isOn(@Nullable Long[] authors, long author) {
        return Arrays.stream(authors).anyMatch(id -> id != null && Math.abs(id) == Math.abs(author));
    }
}
