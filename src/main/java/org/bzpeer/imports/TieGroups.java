package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides from what records have told which works become one with which: two at a time, as long as what has grown together may be one. */
final class TieGroups {

    /** Two works that a record has told to be one. */
    record Tie(long work, long other) {}

    /** A registry's record keeps the lead before what people list of themselves; else the oldest work stays. */
    private static final Comparator<KnownWork> STAYS =
            Comparator.comparing(KnownWork::registry).reversed().thenComparing(KnownWork::id);

    private record Group(KnownWork kept, List<Long> gone) {}

    private TieGroups() {}

    /**
     * Returns the works that go, in the order in which they do, under the work that stays.
     *
     * @param known the works of all ties by their ids
     */
    static Map<Long, List<Long>> of(List<Tie> ties, Map<Long, KnownWork> known) {
        Map<Long, Group> groups = new TreeMap<>();
        known.forEach((id, work) -> groups.put(id, new Group(work, List.of())));
        for (Tie tie : ties) {
            Group one = groups.get(tie.work());
            Group other = groups.get(tie.other());
            if (one != null && other != null && one != other && one.kept().mayBeOneWith(other.kept())) {
                Group both = join(one, other);
                groups.put(both.kept().id(), both);
                both.gone().forEach(id -> groups.put(id, both));
            }
        }
        Map<Long, List<Long>> result = new TreeMap<>();
        groups.forEach((id, group) -> {
            if (id == group.kept().id() && !group.gone().isEmpty()) {
                result.put(id, group.gone());
            }
        });
        return result;
    }

    /** What has grown together has the sources of all, and is a preprint as long as none of them was published. */
    private static Group join(Group one, Group other) {
        boolean first = STAYS.compare(one.kept(), other.kept()) < 0;
        KnownWork kept = first ? one.kept() : other.kept();
        KnownWork goes = first ? other.kept() : one.kept();
        List<Long> gone = new ArrayList<>(one.gone());
        gone.addAll(other.gone());
        gone.add(goes.id());
        gone.sort(Comparator.naturalOrder());
        Set<String> sources = new HashSet<>(kept.sources());
        sources.addAll(goes.sources());
        return new Group(
                new KnownWork(
                        kept.id(),
                        kept.title(),
                        kept.year(),
                        kept.preprint() && goes.preprint(),
                        kept.registry(),
                        sources,
                        kept.keys()),
                gone);
    }
}
