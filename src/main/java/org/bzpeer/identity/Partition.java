package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bzpeer.identity.PersonName.Fit;

/**
 * Groups of mentions, each group one person. Two groups are joined only when nothing forbids it: no two names that
 * contradict each other, no work on which both stand, no two claimed records, no word of an owner that a work is not theirs,
 * no two different ORCID iDs.
 */
final class Partition {

    private static final class Group {
        final List<Integer> members = new ArrayList<>();
        final Set<List<PersonName>> names = new HashSet<>();
        final Set<Long> authors = new HashSet<>();
        final Set<Long> notOf = new HashSet<>();
        final Set<Long> works = new HashSet<>();
        final Set<String> orcids = new HashSet<>();
        boolean claimed;
    }

    private final int[] parents;
    private final Group[] groups;

    Partition(List<Mention> mentions, Set<Long> claimedAuthors) {
        parents = new int[mentions.size()];
        groups = new Group[mentions.size()];
        for (int i = 0; i < parents.length; i++) {
            Mention mention = mentions.get(i);
            Group group = new Group();
            group.members.add(i);
            group.names.add(mention.forms());
            group.notOf.addAll(mention.notOf());
            if (mention.authorId() != 0) {
                group.authors.add(mention.authorId());
            }
            group.works.add(mention.workId());
            if (mention.orcid() != null) {
                group.orcids.add(mention.orcid());
            }
            group.claimed = claimedAuthors.contains(mention.authorId());
            parents[i] = i;
            groups[i] = group;
        }
    }

    /** Joins the groups of two mentions of one known author, whatever else may speak against it. */
    void keepTogether(int one, int other) {
        join(find(one), find(other));
    }

    /** Joins the groups of two mentions where nothing forbids it, and tells whether they are one group now. */
    boolean tryJoin(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a == b) {
            return true;
        }
        if (groups[a].claimed && groups[b].claimed
                || isNotOf(groups[a], groups[b])
                || isNotOf(groups[b], groups[a])
                || shareWork(groups[a], groups[b])
                || haveOtherOrcids(groups[a], groups[b])
                || contradict(groups[a], groups[b])) {
            return false;
        }
        join(a, b);
        return true;
    }

    boolean areTogether(int one, int other) {
        return find(one) == find(other);
    }

    /** Returns a key for the unordered pair of the two mentions' groups, as they are now. */
    long pair(int one, int other) {
        long a = find(one);
        long b = find(other);
        return Math.min(a, b) << 32 | Math.max(a, b);
    }

    int size(int mention) {
        return groups[find(mention)].members.size();
    }

    /** Returns the groups in the order of their first mention, the members of each in order. */
    List<List<Integer>> groups() {
        List<List<Integer>> all = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < parents.length; i++) {
            int root = find(i);
            if (seen.add(root)) {
                all.add(groups[root].members.stream().sorted().toList());
            }
        }
        return all;
    }

    private void join(int a, int b) {
        if (a == b) {
            return;
        }
        int large = groups[a].members.size() >= groups[b].members.size() ? a : b;
        int small = large == a ? b : a;
        groups[large].members.addAll(groups[small].members);
        groups[large].names.addAll(groups[small].names);
        groups[large].works.addAll(groups[small].works);
        groups[large].orcids.addAll(groups[small].orcids);
        groups[large].authors.addAll(groups[small].authors);
        groups[large].notOf.addAll(groups[small].notOf);
        groups[large].claimed |= groups[small].claimed;
        parents[small] = large;
    }

    private int find(int i) {
        while (parents[i] != i) {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }
        return i;
    }

    private static boolean isNotOf(Group group, Group other) {
        return group.notOf.stream().anyMatch(other.authors::contains);
    }

    private static boolean shareWork(Group a, Group b) {
        Set<Long> small = a.works.size() <= b.works.size() ? a.works : b.works;
        Set<Long> large = small == a.works ? b.works : a.works;
        return small.stream().anyMatch(large::contains);
    }

    /** An iD is one person's; a person has one. */
    private static boolean haveOtherOrcids(Group a, Group b) {
        return !a.orcids.isEmpty() && !b.orcids.isEmpty() && a.orcids.stream().noneMatch(b.orcids::contains);
    }

    private static boolean contradict(Group a, Group b) {
        for (List<PersonName> ones : a.names) {
            for (List<PersonName> others : b.names) {
                if (PersonName.bestFit(ones, others) == Fit.CONFLICT) {
                    return true;
                }
            }
        }
        return false;
    }
}
