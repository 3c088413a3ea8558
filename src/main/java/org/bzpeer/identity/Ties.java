package org.bzpeer.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been joined in a block, and for each mention the strongest reason: the first one, since strong evidence comes first. */
final class Ties {

    /** Why a mention belongs to another one's bearer. */
    record Reason(int partner, Basis basis) {}

    private final Partition partition;
    private final Map<Integer, Reason> reasons = new HashMap<>();

    Ties(List<Mention> mentions, Set<Long> claimedAuthors) {
        this.partition = new Partition(mentions, claimedAuthors);
    }

    Partition partition() {
        return partition;
    }

    /** Joins the groups of two mentions where nothing forbids it, keeps the reason, and tells whether they are one group. */
    boolean tie(int one, int other, Basis basis) {
        if (!partition.tryJoin(one, other)) {
            return false;
        }
        reasons.putIfAbsent(one, new Reason(other, basis));
        reasons.putIfAbsent(other, new Reason(one, basis));
        return true;
    }

    @Nullable
    Reason reason(int mention) {
        return reasons.get(mention);
    }
}
