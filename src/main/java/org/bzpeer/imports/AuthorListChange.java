package org.bzpeer.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.bzpeer.identity.PersonName;
import org.bzpeer.identity.PersonName.Fit;

/**
 * Finds who of an old author list stands where on the new one. Equal names come first, those that kept their place
 * before all others; then a changed form of a name, again at its old place first, elsewhere only where one old name and
 * one new name are left that fit each other.
 */
final class AuthorListChange {

    /** Of longer lists of one family name and initial nobody can tell who moved where. */
    private static final int MOST_OF_ONE_BLOCK = 100;

    private final List<PersonName> before;
    private final List<PersonName> now;
    private final boolean[] found;
    private final int[] places;

    private AuthorListChange(List<PersonName> before, List<PersonName> now) {
        this.before = before;
        this.now = now;
        this.found = new boolean[before.size()];
        this.places = new int[now.size()];
        Arrays.fill(places, -1);
    }

    /**
     * Returns for each name of the new list its index on the old one, or -1 when it is new there.
     *
     * @param before the old list
     * @param now the new list
     */
    static int[] places(List<PersonName> before, List<PersonName> now) {
        AuthorListChange change = new AuthorListChange(before, now);
        change.keepEqualNames();
        for (Fit fit : List.of(Fit.SAME, Fit.VARIANT)) {
            change.keepPlaces(fit);
            change.followMoved(fit);
        }
        return change.places;
    }

    private void keepEqualNames() {
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            if (before.get(i).printed().equals(now.get(i).printed())) {
                take(i, i);
            }
        }
        Map<String, Queue<Integer>> open = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!found[i]) {
                open.computeIfAbsent(before.get(i).printed(), name -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < now.size(); i++) {
            Queue<Integer> equal = places[i] < 0 ? open.get(now.get(i).printed()) : null;
            Integer old = equal == null ? null : equal.poll();
            if (old != null) {
                take(old, i);
            }
        }
    }

    private void keepPlaces(Fit wanted) {
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            if (!found[i] && places[i] < 0 && fits(i, i, wanted)) {
                take(i, i);
            }
        }
    }

    private void followMoved(Fit wanted) {
        Map<String, List<Integer>> openBefore = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!found[i]) {
                openBefore
                        .computeIfAbsent(before.get(i).block(), block -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<String, List<Integer>> openNow = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (places[i] < 0 && openBefore.containsKey(now.get(i).block())) {
                openNow.computeIfAbsent(now.get(i).block(), block -> new ArrayList<>())
                        .add(i);
            }
        }
        openNow.forEach((block, names) -> {
            List<Integer> old = openBefore.getOrDefault(block, List.of());
            if (Math.max(old.size(), names.size()) <= MOST_OF_ONE_BLOCK) {
                followWithinBlock(old, names, wanted);
            }
        });
    }

    private void followWithinBlock(List<Integer> old, List<Integer> names, Fit wanted) {
        int[] candidates = new int[names.size()];
        for (int j = 0; j < candidates.length; j++) {
            int name = names.get(j);
            List<Integer> fitting =
                    old.stream().filter(i -> fits(i, name, wanted)).toList();
            candidates[j] = fitting.size() == 1 ? fitting.getFirst() : -1;
        }
        for (int j = 0; j < candidates.length; j++) {
            int candidate = candidates[j];
            if (candidate >= 0
                    && names.stream()
                                    .filter(name -> fits(candidate, name, wanted))
                                    .count()
                            == 1) {
                take(candidate, names.get(j));
            }
        }
    }

    private boolean fits(int old, int name, Fit wanted) {
        PersonName one = before.get(old);
        PersonName other = now.get(name);
        return one.block().equals(other.block()) && one.fit(other) == wanted;
    }

    private void take(int old, int name) {
        found[old] = true;
        places[name] = old;
    }
}
