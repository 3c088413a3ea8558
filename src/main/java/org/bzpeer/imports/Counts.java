package org.bzpeer.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the records of one run. */
final class Counts {

    /** How many refused records are kept with their line; beyond that only the reasons are counted. */
    private static final int KEPT_REFUSALS = 100;

    Counts(long before) {
        this.before = before;
    }

    /** A record that was not taken. */
    record Refusal(long line, String reason) {}

    /** Records that a sitting before this one has read, when an import is taken up again. */
    final long before;

    long read;
    long created;
    /** Records that were about a work which another source had told of. */
    long joined;

    long changed;
    long unchanged;
    /** Organisations, topics and persons that were not known. */
    long others;

    long refused;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    void refuse(long line, String reason) {
        refused++;
        if (refusals.size() < KEPT_REFUSALS) {
            refusals.add(new Refusal(line, reason));
        }
        // What is quoted from the record differs each time; the reason before it is what counts.
        String kind = reason.replaceFirst(": .*", "").replaceFirst("line \\d+", "line");
        reasons.merge(kind, 1L, Long::sum);
    }

    List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }

    /** Returns the numbers as they are now, without the refusals. */
    Counts copy() {
        Counts copy = new Counts(before);
        copy.read = read;
        copy.created = created;
        copy.joined = joined;
        copy.changed = changed;
        copy.unchanged = unchanged;
        copy.others = others;
        copy.refused = refused;
        return copy;
    }

    /** Returns the reason that occurred most often; there is one. */
    String commonestReason() {
        return Collections.max(reasons.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Returns how often each reason occurred. */
    Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }

    long taken() {
        return created + joined + changed + unchanged + others;
    }
}
